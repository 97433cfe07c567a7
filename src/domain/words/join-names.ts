import { isolate } from './isolate';

const mostNamed = 3;

/** Names in a sentence: "A, B and C"; of more than three the rest is counted. */
export function joinNames(names: readonly string[]): string {
  const named = names.slice(0, mostNamed).map(isolate);
  const rest = names.length - named.length;
  return inEnglish.format(rest > 0 ? [...named, `${rest} more`] : named);
}

const inEnglish = new Intl.ListFormat('en-GB', { type: 'conjunction' });
