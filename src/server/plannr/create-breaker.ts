import { isFailure, UpstreamRefusal } from './upstream-refusal';

export type BreakerLimits = {
  /** So many failures … */
  failures: number;
  /** … within this time stop all requests … */
  windowMs: number;
  /** … for this long; then a single one tries again. */
  pauseMs: number;
};

/** Lets requests through while Plannr is well; else refuses them at once with 503 and `Retry-After`. */
export function createBreaker({ failures, windowMs, pauseMs }: BreakerLimits, clock: () => Date) {
  let failedAt: number[] = [];
  let pausedUntil: number | undefined;
  let isTrying = false;

  /** Milliseconds for which nothing is asked; undefined: all is well. */
  function pause(): number | undefined {
    if (pausedUntil === undefined) return undefined;
    return Math.max(pausedUntil - clock().getTime(), 0);
  }

  function fail(now: number, isTrial: boolean): void {
    failedAt = [...failedAt.filter((at) => at > now - windowMs), now];
    if (isTrial || failedAt.length >= failures) pausedUntil = now + pauseMs;
  }

  return {
    /** Whether the next request would be let through. */
    isWell: () => (pause() ?? 0) === 0,
    async run<Answer>(work: () => Promise<Answer>): Promise<Answer> {
      const left = pause();
      if (left !== undefined && (left > 0 || isTrying)) throw refuseAtOnce(left);
      const isTrial = left !== undefined;
      isTrying = isTrial;
      try {
        const answer = await work();
        if (isTrial) recover();
        return answer;
      } catch (error) {
        if (isFailure(error)) fail(clock().getTime(), isTrial);
        else if (isTrial && error instanceof UpstreamRefusal && !error.isTurnedAway) recover();
        throw error;
      } finally {
        if (isTrial) isTrying = false;
      }
    },
  };

  function recover(): void {
    failedAt = [];
    pausedUntil = undefined;
  }
}

function refuseAtOnce(leftMs: number): UpstreamRefusal {
  const seconds = Math.max(Math.ceil(leftMs / 1000), 1);
  return new UpstreamRefusal(503, 'Plannr does not answer at the moment: try again in a few seconds', {
    headers: { 'retry-after': String(seconds) },
  });
}
