import type { Viewport } from '../protocol/messages';

/**
 * Tells which part of a frame is visible, whatever scrolls around it: when that changes by scrolling, and when the function
 * that it returns is called with a frame, which is the one that is watched from then on.
 */
export function watchViewport(tell: (viewport: Viewport) => void, signal: AbortSignal) {
  let watched: Element | undefined;
  const observer = new IntersectionObserver((entries) => {
    for (const { intersectionRect: seen, boundingClientRect: whole } of entries)
      tell({ visibleTop: Math.max(0, seen.top - whole.top), visibleHeight: seen.height });
  });
  /** What is newly observed is measured with the next picture. */
  function measure() {
    observer.disconnect();
    if (watched) observer.observe(watched);
  }
  const listening = { capture: true, signal };
  addEventListener('scroll', measure, listening);
  addEventListener('resize', measure, listening);
  return (frame?: Element) => {
    watched = frame;
    measure();
  };
}
