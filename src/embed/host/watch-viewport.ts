import type { Viewport } from '../protocol/messages';

/** Tells which part of a frame is visible, whatever scrolls around it, whenever that changes. */
export function watchViewport(frame: Element, tell: (viewport: Viewport) => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { intersectionRect: seen, boundingClientRect: whole } of entries)
        tell({ visibleTop: Math.max(0, seen.top - whole.top), visibleHeight: seen.height });
    },
    { threshold: [0, 0.5, 1] },
  );
  /** What is newly observed is measured with the next picture, also between two thresholds. */
  function measure() {
    observer.disconnect();
    if (!signal.aborted) observer.observe(frame);
  }
  const listening = { capture: true, signal };
  addEventListener('scroll', measure, listening);
  addEventListener('resize', measure, listening);
  signal.addEventListener('abort', measure);
  measure();
}
