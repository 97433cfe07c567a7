/** How much is measured. */
export type Plan = {
  title: string;
  /** Pages opened of each kind, on each side. */
  pages: number;
  /** Texts typed into each field, on each side. */
  texts: number;
  /** Goals opened, edited and saved in one page. */
  cycles: number;
  /** Turns of load, on each side. */
  turns: number;
  /** Requests of a turn on each connection. */
  puts: number;
  gets: number;
  lists: number;
};

export const plans = {
  full: { title: 'full', pages: 11, texts: 9, cycles: 200, turns: 9, puts: 12, gets: 30, lists: 8 },
  quick: { title: 'quick', pages: 3, texts: 3, cycles: 30, turns: 3, puts: 6, gets: 15, lists: 4 },
} satisfies Record<string, Plan>;
