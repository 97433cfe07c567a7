/** Memoises `make` by its arguments: Intl's formats are slow to make and every keystroke needs them. */
export function remember<Names extends string[], Made>(
  make: (...names: Names) => Made,
): (...names: Names) => Made {
  const made = new Map<string, Made>();
  return (...names) => {
    const key = names.join(' ');
    const known = made.get(key) ?? make(...names);
    made.set(key, known);
    return known;
  };
}
