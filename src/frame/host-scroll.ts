import type { HostLink } from './link/host-link';

/** How long after the adviser did something the host may be asked to scroll, in ms. */
const graceMs = 1_000;
/** How long the host may take to resize the frame to new content, in ms. */
const growthMs = 500;
const margin = 8;
/** A target is shown with some space around it. */
const roomAround = 96;
const doings = ['pointerdown', 'keydown', 'input'];

type Place = { element: Element; block: 'nearest' | 'center' };

/**
 * Brings parts of the frame into view: within the frame if it scrolls itself, otherwise by asking the host. Only when
 * the adviser expects it: after their own action, or as the answer that they wait for.
 */
export function createHostScroll(page: Document, { tell }: Pick<HostLink, 'tell'>) {
  let lastDoing = Number.NEGATIVE_INFINITY;
  let latest: (Place & { at: number; height: number }) | undefined;
  const noteDoing = () => {
    lastDoing = performance.now();
    // An adviser who closed a list or moved on is not taken back to it.
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
  /** Until the frame has grown, the host's page may be too short to scroll that far. */
  function bringAgain(): void {
    if (!latest?.element.isConnected || performance.now() - latest.at >= growthMs) return;
    if (heightOf(page) > latest.height) bring(latest);
  }

  return {
    /** Notes the adviser's actions, until the returned function is called. */
    listen(): () => void {
      for (const doing of doings) page.addEventListener(doing, noteDoing, true);
      page.defaultView?.addEventListener('resize', bringAgain);
      return () => {
        page.defaultView?.removeEventListener('resize', bringAgain);
        for (const doing of doings) page.removeEventListener(doing, noteDoing, true);
      };
    },
    /** The answer that the adviser waited for is here. */
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
