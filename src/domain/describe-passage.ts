type Passage = {
  label: string;
  /** The value before in words: `null` for none, undefined when it was not known. */
  before: string | null | undefined;
  after: string | null;
  /** Says more than the two values side by side. */
  moved?: string | undefined;
};

/** What became of a field of one value: "target set to £5.00", "target £4.00 → £5.00", "target £4.00 removed". */
export function describePassage({ label, before, after, moved }: Passage): string {
  if (before === undefined) return `${label} set to ${after ?? 'none'}`;
  if (before === null) return `${label} ${after ?? 'set to none'}`;
  if (after === null) return `${label} ${before} removed`;
  return `${label} ${moved ?? `${before} → ${after}`}`;
}
