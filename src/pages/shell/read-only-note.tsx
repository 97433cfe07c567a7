/** Stands where a form would, for who may not write. */
export function ReadOnlyNote() {
  return <p className="text-muted">You may look at goals here, but not change them.</p>;
}
