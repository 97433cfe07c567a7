/** `{"filter[uuid]": "a", "filter[uuid][]": ["b"], page: "1"}` as `{filter: {uuid: ["a", "b"]}, page: ["1"]}`. */
export function nestQuery(query: unknown): Record<string, unknown> {
  const filter = new Map<string, string[]>();
  const rest = new Map<string, string[]>();
  for (const [key, value] of Object.entries(query ?? {})) {
    const name = /^filter\[([^[\]]*)\](\[\d*\])?$/.exec(key)?.[1];
    const isFilter = name !== undefined || key.startsWith('filter');
    const [group, inner] = isFilter ? [filter, name ?? key] : [rest, key.replace(/\[\d*\]$/, '')];
    group.set(inner, [...(group.get(inner) ?? []), ...[value].flat().map(String)]);
  }
  return { ...Object.fromEntries(rest), filter: Object.fromEntries(filter) };
}
