import type { HostLink } from './link/host-link';

/** How long after a person did something the host may be asked to scroll, in ms. */
const graceMs = 1_000;
/** How long the host may take to make the frame as tall as what came into it, in ms. */
const growthMs = 500;
const margin = 8;
/** What is gone to is seen with what stands around it. */
const roomAround = 96;
const doings = ['pointerdown', 'keydown', 'input'];

type Place = { element: Element; block: 'nearest' | 'center' };

/**
 * Brings parts of the frame into view: within the frame where it scrolls itself, and in the page around it by asking.
 * Only where a person expects it: after their own doing, or as the answer that they wait for.
 */
export function createHostScroll(page: Document, { tell }: Pick<HostLink, 'tell'>) {
  let lastDoing = Number.NEGATIVE_INFINITY;
  let latest: (Place & { at: number; height: number }) | undefined;
  const noteDoing = () => {
    lastDoing = performance.now();
    // Whoever closed a list, or went on, is not led back to it.
    latest = undefined;
  };

  function bring({ element, block }: Place): void {
    const view = page.defaultView;
    if (!view) return;
    const around = block === 'center' ? roomAround : margin;
    const space = Math.max(around, Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0);
    const box = element.getBoundingClientRect();
    const top = box.top - space;
    const bottom = box.bottom + around;
    const below = Math.min(top, Math.max(0, bottom - view.innerHeight));
    // A frame that may grow does that instead.
    const mayGrow = page.documentElement.style.overflowY === 'hidden';
    const moved = mayGrow ? 0 : top < 0 ? top : below;
    if (moved !== 0) view.scrollBy({ top: moved, behavior: 'instant' });
    tell.scroll({ top: Math.max(0, top - moved), height: bottom - top });
  }
  /** Until the frame has grown, the page around it may not be long enough to scroll that far. */
  function bringAgain(): void {
    if (!latest?.element.isConnected || performance.now() - latest.at >= growthMs) return;
    if (heightOf(page) > latest.height) bring(latest);
  }

  return {
    /** Notes what a person does, until the function that it returns is called. */
    listen(): () => void {
      for (const doing of doings) page.addEventListener(doing, noteDoing, true);
      page.defaultView?.addEventListener('resize', bringAgain);
      return () => {
        page.defaultView?.removeEventListener('resize', bringAgain);
        for (const doing of doings) page.removeEventListener(doing, noteDoing, true);
      };
    },
    /** What a person waited for is here. */
    noteAnswer: noteDoing,
    bringIntoView(element: Element, block: 'nearest' | 'center' = 'nearest'): void {
      const at = performance.now();
      if (at - lastDoing > graceMs) return;
      latest = { element, block, at, height: heightOf(page) };
      bring(latest);
    },
  };
}

function heightOf({ defaultView }: Document): number {
  return defaultView?.innerHeight ?? 0;
}
