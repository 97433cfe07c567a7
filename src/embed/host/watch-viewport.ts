import type { Viewport } from '../protocol/messages';

/**
 * Tells which part of a frame is visible, whatever scrolls around it: when that changes by scrolling, and when the function
 * that it returns is called with a frame, which is the one that is watched from then on.
 */
export function watchViewport(
  frame: Element,
  tell: (viewport: Viewport) => void,
  signal: AbortSignal,
): () => void {
  const observer = new IntersectionObserver((entries) => {
    for (const { intersectionRect: seen, boundingClientRect: whole } of entries)
      tell({ visibleTop: seen.height && seen.top - whole.top, visibleHeight: seen.height });
  });
  /** What is newly observed is measured with the next picture. */
  function measure() {
    observer.disconnect();
    if (!signal.aborted) observer.observe(frame);
  }
  addEventListener('scroll', measure, { signal, capture: true });
  addEventListener('resize', measure, { signal });
  return measure;
}
