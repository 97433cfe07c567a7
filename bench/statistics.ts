/** The middle of some figures, and between which two they lie. */
export type Spread = { median: number; least: number; most: number };

/** Throws if there are none. */
export function spreadOf(figures: number[]): Spread {
  const sorted = figures.toSorted((one, other) => one - other);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) throw new Error('Nothing was measured');
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? least;
  const upper = sorted[Math.ceil((sorted.length - 1) / 2)] ?? most;
  return { median: (lower + upper) / 2, least, most };
}

/** Ours and the floor's, measured in turns: pair by pair, so that a drift of the machine meets both. */
export type Comparison = { ours: Spread; floor: Spread; ratio: Spread };

export function compare(ours: number[], floor: number[]): Comparison {
  const ratios = ours.map((figure, turn) => figure / (floor[turn] ?? Number.NaN));
  return { ours: spreadOf(ours), floor: spreadOf(floor), ratio: spreadOf(ratios) };
}
