import type { ReactNode } from 'react';

/** The result of a search so far. */
export type OptionResults<T> = {
  /** The text that `options` answer; while it differs from the input, no key picks anything. */
  text: string;
  status: 'idle' | 'loading' | 'failed' | 'ready';
  options: readonly T[];
  /** How many match in all; `options` may be the first few. */
  total: number;
};

/** How to identify, name and render an option. */
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
