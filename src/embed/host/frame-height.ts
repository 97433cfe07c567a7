/** At most 30 heights a second. */
const pauseMs = 34;
/** A difference that layout makes by rounding. */
const tolerancePx = 2;
/** Heights that follow each other faster, to and fro, come from a loop and not from a person. */
const swingMs = 500;

type Limits = { minHeight: number; maxHeight: number };

/** Turns the heights that the frame asks for, in px, into those that are applied. */
export function createFrameHeight({ minHeight, maxHeight }: Limits, apply: (height: number) => void) {
  let current = minHeight;
  let wanted = minHeight;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let asked: number[] = [];
  let askedAt = 0;

  function settle() {
    pause = undefined;
    if (Math.abs(wanted - current) <= tolerancePx) return;
    current = wanted;
    apply(current);
    pause = setTimeout(settle, pauseMs);
  }

  return (height: number) => {
    const now = Date.now();
    wanted = Math.min(Math.max(Math.ceil(height), minHeight), maxHeight);
    asked = [...(now - askedAt > swingMs ? [] : asked), wanted].slice(-4);
    askedAt = now;
    const [first, second, third, fourth] = asked;
    if (first === third && second === fourth) wanted = Math.max(...asked);
    if (!pause) settle();
  };
}
