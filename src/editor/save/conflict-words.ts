import type { LastChange } from '../../domain/goal/goal-change';

export type ConflictWords = ReturnType<typeof conflictWords>;

/** How a conflict names who made the other change, if known, and when. */
export function conflictWords(change: LastChange | undefined, locale: string) {
  const { by, at } = change ?? {};
  return {
    title: [`${by ?? 'Someone'} changed this goal`, by && at && whenOf(at, locale)].filter(Boolean).join(' '),
    changed: `${by ?? 'They'} changed: `,
    theirs: by === undefined ? 'Theirs' : `${by}’s`,
    allKept: `You’ve kept all of ${by === undefined ? 'their' : `${by}’s`} changes.`,
  };
}

/** "at 11:02" for a moment of today, "on 30 November 2026 at 11:02" for another; in the reader's own time zone. */
function whenOf(moment: string, locale: string): string | undefined {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return undefined;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(date);
  if (date.toDateString() === new Date().toDateString()) return `at ${time}`;
  return `on ${new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date)} at ${time}`;
}
