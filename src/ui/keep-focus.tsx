import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { useBringIntoView } from './bring-into-view';

const homeMark = 'data-focus-home';

/**
 * Keeps the focus in the page when the control that had it is removed: it goes to the nearest home around that
 * control. An element is a home by `data-focus-home`, whose value selects what takes the focus in it; without a value
 * it takes the focus itself.
 */
export function KeepFocus({ children }: { children: ReactNode }) {
  const bringIntoView = useBringIntoView();
  const takeIn = useEffectEvent((element: Element) => bringIntoView(element));
  useEffect(() => watchFocus(document, (element) => takeIn(element)), []);
  return children;
}

function watchFocus(page: Document, onMoved: (to: Element) => void): () => void {
  let focused: Element | null = null;
  let homes: Element[] = [];

  function take({ target }: FocusEvent) {
    if (!(target instanceof Element)) return;
    focused = target;
    homes = homesAround(target);
  }
  function leave() {
    // A click outside every control leaves it on purpose.
    queueMicrotask(() => {
      if (focused?.isConnected && isNowhere(page)) focused = null;
    });
  }
  // A removed element fires no event, so the page is observed.
  const observer = new MutationObserver(() => {
    if (!focused || focused.isConnected) return;
    focused = null;
    // A frame without the focus would take it from its host.
    if (!isNowhere(page) || !page.hasFocus()) return;
    const around = homes.filter((home) => home.isConnected && home.hasAttribute(homeMark));
    const moved = focusFirst(page, [...around, ...page.querySelectorAll(`[${homeMark}]`)]);
    if (moved) onMoved(moved);
  });
  page.addEventListener('focusin', take);
  page.addEventListener('focusout', leave);
  observer.observe(page, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', take);
    page.removeEventListener('focusout', leave);
    observer.disconnect();
  };
}

function isNowhere({ activeElement, body }: Document): boolean {
  return activeElement === null || activeElement === body;
}

function homesAround(element: Element): Element[] {
  const home = element.parentElement?.closest(`[${homeMark}]`);
  return home ? [home, ...homesAround(home)] : [];
}

/** Tries one after the other, because hidden or removed elements take no focus. */
function focusFirst(page: Document, homes: Element[]): Element | undefined {
  const places = homes.flatMap((home) => {
    const selector = home.getAttribute(homeMark);
    return [...(selector ? home.querySelectorAll(selector) : []), home];
  });
  return places.find((place) => {
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    return page.activeElement === place;
  });
}
