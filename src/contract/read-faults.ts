import { readObject } from './read-value';

/** The texts of a 422's `errors`, by key. Plannr once answered a plain text instead of a list. */
export function readFaults(errors: unknown): Record<string, string[]> {
  const faults = Object.entries(readObject(errors) ?? {}).map(
    ([key, texts]) => [key, [texts].flat().filter((text) => typeof text === 'string')] as const,
  );
  return Object.fromEntries(faults.filter(([, texts]) => texts.length > 0));
}
