type LiveTextProps = { children: string };

/** Announces its text politely each time it changes; shows nothing. */
export function LiveText({ children }: LiveTextProps) {
  return (
    <span role="status" className="sr-only">
      {children}
    </span>
  );
}
