import type { Monotonic } from './create-breaker';

/** The time at Plannr, by its own answers; this machine's clock may be wrong. */
export type PlannrClock = ReturnType<typeof createPlannrClock>;

export function createPlannrClock(monotonic: Monotonic) {
  let heard: { date: number; at: number } | undefined;
  return {
    /** Takes the `Date` of an answer. */
    hear(date: string | null): void {
      const moment = Date.parse(date ?? '');
      if (!Number.isNaN(moment)) heard = { date: moment, at: monotonic() };
    },
    /** Milliseconds since 1970, never later than it is; null: Plannr has not answered yet. */
    now: () => (heard ? Math.floor(heard.date + (monotonic() - heard.at)) : null),
  };
}
