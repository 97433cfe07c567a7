import type { HostLink } from '../../embed/frame/host-link';

/** How long after a person did something the host may be asked to scroll, in ms. */
const graceMs = 1_000;
const margin = 8;
/** What is gone to is seen with what stands around it. */
const roomAround = 96;
const doings = ['pointerdown', 'keydown', 'input'];

/**
 * Brings parts of the frame into view: within the frame where it scrolls itself, and in the page around it by asking.
 * Only where a person expects it: after their own doing, or as the answer that they wait for.
 */
export function createHostScroll(page: Document, tell: HostLink['tell']) {
  let lastDoing = Number.NEGATIVE_INFINITY;
  const noteDoing = () => {
    lastDoing = performance.now();
  };

  return {
    /** Notes what a person does, until the function that it returns is called. */
    listen(): () => void {
      for (const doing of doings) page.addEventListener(doing, noteDoing, true);
      return () => {
        for (const doing of doings) page.removeEventListener(doing, noteDoing, true);
      };
    },
    /** What a person waited for is here. */
    noteAnswer: noteDoing,
    bringIntoView(element: Element, block: 'nearest' | 'center' = 'nearest'): void {
      const view = page.defaultView;
      if (!view || performance.now() - lastDoing > graceMs) return;
      const around = block === 'center' ? roomAround : margin;
      const space = Math.max(around, Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0);
      const box = element.getBoundingClientRect();
      const top = box.top - space;
      const bottom = box.bottom + around;
      const below = Math.min(top, Math.max(0, bottom - view.innerHeight));
      const moved = top < 0 ? top : below;
      if (moved !== 0) view.scrollBy({ top: moved, behavior: 'instant' });
      tell.scroll({ top: Math.max(0, top - moved), height: bottom - top });
    },
  };
}
