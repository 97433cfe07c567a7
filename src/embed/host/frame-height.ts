/** At most 30 heights a second. */
const pauseMs = 34;
/** A difference that layout makes by rounding. */
const tolerancePx = 2;
/** Heights that alternate faster than this come from a loop, not from a person. */
const swingMs = 500;

type Limits = { minHeight?: number | undefined; maxHeight?: number | undefined };

/**
 * Turns the heights that the frame requests, in px, into those that are applied; without one the limits may have
 * changed.
 */
export function createFrameHeight(frame: HTMLElement, limits: Limits) {
  let current = Number.NaN;
  let latest = 0;
  let wanted = within(0);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let asked: (number | undefined)[] = [];
  let askedAt = 0;

  function within(height: number) {
    const { minHeight = 320, maxHeight = Number.POSITIVE_INFINITY } = limits;
    return Math.min(Math.max(Math.ceil(height), minHeight), maxHeight);
  }

  function settle() {
    pause = undefined;
    if (Math.abs(wanted - current) <= tolerancePx) return;
    current = wanted;
    frame.style.height = `${current}px`;
    pause = setTimeout(settle, pauseMs);
  }

  settle();
  return (height = latest) => {
    const now = Date.now();
    latest = height;
    wanted = within(height);
    const [last = 0, second, third] = now - askedAt > swingMs ? [] : asked;
    asked = [wanted, last, second];
    askedAt = now;
    if (wanted === second && last === third && last > wanted) wanted = last;
    if (!pause) settle();
  };
}
