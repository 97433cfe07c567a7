import { createPause } from '../ui/create-pause';
import type { HostLink } from './link/host-link';

/** How long the host may take to give the frame the height that it requests, in ms. */
const growthMs = 500;
/** The host passes over smaller differences, in px. */
const tolerancePx = 2;

/**
 * Lets the frame scroll itself if the host keeps it lower than requested. Otherwise it has no scroll bar, which would
 * come and go while the frame grows. Returns how to check again, and how to stop.
 */
export function createOwnScrolling(
  { documentElement: { style }, defaultView: view }: Document,
  link: Scrolled,
) {
  const { maxHeight } = link.init;
  const growth = createPause(growthMs);

  function setScrolling(isLow: boolean): void {
    style.overflowY = isLow || maxHeight !== null ? '' : 'hidden';
    const heightPx = isLow ? view?.innerHeight : maxHeight;
    // Lists open into it.
    style.setProperty('--window-height', heightPx ? `${heightPx}px` : '');
  }
  function settle(): void {
    const asked = link.askedHeight();
    // Until the frame is ready the host gives it no height.
    if (asked === undefined) look();
    else setScrolling((view?.innerHeight ?? 0) + tolerancePx < Math.min(asked, maxHeight ?? asked));
  }
  function look(): void {
    growth.run(settle);
  }

  setScrolling(false);
  view?.addEventListener('resize', look);
  return {
    look,
    stop() {
      growth.cancel();
      view?.removeEventListener('resize', look);
    },
  };
}

type Scrolled = Pick<HostLink, 'init' | 'askedHeight'>;
