import type { Comparison, Spread } from './statistics';

/** A line of the results. */
export type Row = {
  what: string;
  unit: string;
  ours: Spread;
  floor?: Spread;
  ratio?: Spread;
  reach?: { words: string; isReached: boolean };
  /** Whether README shows it. */
  isShort?: boolean;
};

type Kind = Pick<Row, 'what' | 'unit' | 'isShort'>;

/** At most this many times the floor. */
export function atMostTimes(limit: number, kind: Kind, compared: Comparison): Row {
  const reach = { words: `≤ ${limit} × floor`, isReached: compared.ratio.median <= limit };
  return { ...kind, ...compared, reach };
}

/** At least this part of the floor. */
export function atLeastTimes(limit: number, kind: Kind, compared: Comparison): Row {
  const reach = { words: `≥ ${limit} × floor`, isReached: compared.ratio.median >= limit };
  return { ...kind, ...compared, reach };
}

/** At most this figure, with no floor to compare. */
export function atMost(limit: number, kind: Kind, ours: Spread): Row {
  return { ...kind, ours, reach: { words: `≤ ${limit}`, isReached: ours.most <= limit } };
}
