type LiveTextProps = { children: string };

/** Says its text politely to a screen reader each time it changes; shows nothing. */
export function LiveText({ children }: LiveTextProps) {
  return (
    <span role="status" className="sr-only">
      {children}
    </span>
  );
}
