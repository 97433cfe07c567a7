import type { ReactNode } from 'react';

/** What a search has brought so far. */
export type OptionResults<T> = {
  /** The text that `options` answer; while it is not what is typed, nothing can be picked by a key. */
  text: string;
  status: 'idle' | 'loading' | 'failed' | 'ready';
  options: readonly T[];
  /** How many match in all, of which `options` may be the first few. */
  total: number;
};

/** How an option is told apart, named and drawn. */
export type OptionFace<T> = {
  getKey: (option: T) => string;
  getLabel: (option: T) => string;
  renderOption?: (option: T) => ReactNode;
  /** Goes before the label in a chip. */
  renderChipStart?: (option: T) => ReactNode;
  /** Why an option cannot be picked, in words; undefined when it can. */
  whyDisabled?: (option: T) => string | undefined;
};

/** The words for the options, in lower case: "client", "clients". */
export type OptionWords = { one: string; many: string };
