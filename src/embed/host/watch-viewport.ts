import type { Viewport } from '../protocol/messages';

/**
 * Reports which part of a frame is visible, whatever scrolls around it: when scrolling changes it, and when the
 * returned function is called with a frame, which is watched from then on.
 */
export function watchViewport(
  frame: HTMLElement,
  tell: (viewport: Viewport) => void,
  signal: AbortSignal,
): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { intersectionRect: seen, boundingClientRect: whole } of entries) {
        // The page may zoom or scale the frame's px.
        const scale = whole.height / frame.offsetHeight || 1;
        tell({
          visibleTop: seen.height && (seen.top - whole.top) / scale,
          visibleHeight: seen.height / scale,
        });
      }
    },
    // It may be moved or grow without any scrolling.
    { threshold: [...Array(101).keys()].map((percent) => percent / 100) },
  );
  /** A new observation is measured in the next frame. */
  function measure() {
    observer.disconnect();
    if (!signal.aborted) observer.observe(frame);
  }
  addEventListener('scroll', measure, { signal, capture: true });
  addEventListener('resize', measure, { signal });
  return measure;
}
