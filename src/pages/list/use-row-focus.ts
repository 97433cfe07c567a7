import { useEffect } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { isNowhere } from '../shell/use-page-change';

/** Focuses the link that the adviser left the list by. `rows`: the visible goals; undefined while they load. */
export function useRowFocus(rows: unknown, isFetching: boolean): void {
  const state = useHistoryState<{ from?: unknown } | null>();
  const from = typeof state?.from === 'string' ? state.from : undefined;

  useEffect(() => {
    if (from === undefined || rows === undefined) return;
    const link = document.getElementById(from);
    const { activeElement } = document;
    if (link && (isNowhere(activeElement) || activeElement === link)) {
      link.focus({ preventScroll: true });
      if (!isInView(link)) link.scrollIntoView({ block: 'center' });
    }
    // An answer that is still to come may move the row.
    if (!isFetching) leaveBy(undefined);
  }, [from, rows, isFetching]);
}

/** Notes in the list's own place in the history which link it is left by, for the back button. */
export function leaveBy(id: string | undefined): void {
  window.history.replaceState({ ...window.history.state, from: id }, '');
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
