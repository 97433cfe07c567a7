/** Replaces the form for read-only users. */
export function ReadOnlyNote() {
  return <p className="text-muted">You may look at goals here, but not change them.</p>;
}
