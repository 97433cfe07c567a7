import { isAnswered, isOutage, UpstreamRefusal } from './upstream-refusal';

export type BreakerLimits = {
  /** So many different requests that failed … */
  failures: number;
  /** … within this time stop all requests … */
  windowMs: number;
  /** … for this long; then a single read tries again. */
  pauseMs: number;
};

type BreakerRequest = {
  /** Equal for two requests of which the second shows nothing new: of one account, with one method, to one path. */
  key: string;
  /** Only a read may find out whether Plannr is back: nothing is lost with it. */
  isRead: boolean;
};

/** Milliseconds since some moment, which setting a clock does not change. */
export type Monotonic = () => number;

/** Lets requests through while Plannr is up; otherwise refuses them at once with 503 and `Retry-After`. */
export function createBreaker({ failures, windowMs, pauseMs }: BreakerLimits, monotonic: Monotonic) {
  const failedAt = new Map<string, number>();
  let pausedUntil: number | undefined;
  let isTrying = false;

  /** Milliseconds without requests; undefined: Plannr is up. */
  function pause(): number | undefined {
    if (pausedUntil === undefined) return undefined;
    return Math.max(pausedUntil - monotonic(), 0);
  }

  function fail(key: string, isTrial: boolean): void {
    const now = monotonic();
    failedAt.set(key, now);
    for (const [other, at] of failedAt) if (at <= now - windowMs) failedAt.delete(other);
    if (isTrial || failedAt.size >= failures) pausedUntil = now + pauseMs;
  }

  return {
    /** Whether the next read would be let through. */
    isWell: () => (pause() ?? 0) === 0,
    /** Whether a read has to find out first if Plannr is back. */
    awaitsProbe: () => pause() === 0,
    async run<Answer>({ key, isRead }: BreakerRequest, work: () => Promise<Answer>): Promise<Answer> {
      const left = pause();
      if (left !== undefined && (left > 0 || isTrying || !isRead)) throw refuseAtOnce(left);
      const isTrial = left !== undefined;
      isTrying = isTrial;
      try {
        const answer = await work();
        if (isTrial) recover();
        return answer;
      } catch (error) {
        if (isOutage(error)) fail(key, isTrial);
        else if (isTrial && isAnswered(error)) recover();
        throw error;
      } finally {
        if (isTrial) isTrying = false;
      }
    },
  };

  function recover(): void {
    failedAt.clear();
    pausedUntil = undefined;
  }
}

function refuseAtOnce(leftMs: number): UpstreamRefusal {
  const seconds = Math.max(Math.ceil(leftMs / 1000), 1);
  return new UpstreamRefusal(503, 'Plannr does not answer at the moment: try again in a few seconds', {
    headers: { 'retry-after': String(seconds) },
  });
}
