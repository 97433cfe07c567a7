import { randomBytes } from 'node:crypto';
import type { GoalRow } from './tables';

/**
 * The tag of a goal's state for `ETag` and `If-Match`: its version, and digits of chance, as the version of a restored
 * backup counts on to numbers that were given out before.
 */
export function storedGoalTag({ version, tag_digits }: Pick<GoalRow, 'version' | 'tag_digits'>): string {
  return `"${version}-${tag_digits}"`;
}

/** 16 hex digits, to be written with each change of a goal. */
export function newTagDigits(): string {
  return randomBytes(8).toString('hex');
}
