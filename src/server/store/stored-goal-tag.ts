import { randomBytes } from 'node:crypto';
import type { GoalRow } from './tables';

/**
 * The tag of a goal's state for `ETag` and `If-Match`: its version, and random digits, because the versions of a
 * restored backup repeat numbers that were used before.
 */
export function storedGoalTag({ version, tag_digits }: Pick<GoalRow, 'version' | 'tag_digits'>): string {
  return `"${version}-${tag_digits}"`;
}

/** 16 hex digits, to be written with each change of a goal. */
export function newTagDigits(): string {
  return randomBytes(8).toString('hex');
}
