import { useLayoutEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { pageHistory } from './page-history';

/**
 * Does what a browser does between pages: a new page starts at its top, and its heading gets the focus, or `main`
 * until there is one. A control that stays on screen keeps the focus, such as the button that has just saved a new
 * goal.
 */
export function usePageChange() {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const lastPath = useRef(path);

  useLayoutEffect(() => {
    if (path === lastPath.current) return;
    lastPath.current = path;
    const { activeElement } = document;
    const staysInSight = activeElement !== main.current && main.current?.contains(activeElement);
    if (staysInSight && activeElement && isDrawn(activeElement)) return;
    const heading = [...(main.current?.querySelectorAll<HTMLElement>('h1[tabindex]') ?? [])];
    (heading.find(isDrawn) ?? main.current)?.focus({ preventScroll: true });
    // On the way back the browser restores the scroll position.
    if (!pageHistory.isBack()) window.scrollTo(0, 0);
  }, [path]);
  return main;
}

// checkVisibility() is newer than the oldest browsers we support.
function isDrawn(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** Whether the focus is where a page puts it when it opens, so that moving it interrupts no one. */
export function isNowhere(focused: Element | null): boolean {
  return focused === null || focused.matches('body, main, h1');
}
