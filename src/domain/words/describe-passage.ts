type Passage = {
  label: string;
  /** The value before in words; undefined when it was not known. */
  before: string | undefined;
  after: string;
  /** What the two values alone do not show. */
  note?: string | undefined;
};

/** The change of a field, with both values: "target £4.00 → £5.00", "target none → £5.00", "target set to £5.00". */
export function describePassage({ label, before, after, note }: Passage): string {
  if (before === undefined) return `${label} set to ${after}`;
  return `${label} ${before} → ${after}${note === undefined ? '' : ` (${note})`}`;
}
