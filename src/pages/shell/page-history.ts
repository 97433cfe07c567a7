/**
 * The browser's moves through a window's history. It has to listen before the router does: listeners of a window run in
 * the order in which they were added, and a guard decides whether the router hears of a move.
 */
export function createPageHistory(window: EventTarget) {
  let isBack = false;
  let guard: ((event: Event) => void) | undefined;
  window.addEventListener('popstate', (event) => {
    isBack = true;
    guard?.(event);
  });
  // The router's own event for a new entry.
  window.addEventListener('pushState', () => {
    isBack = false;
  });
  return {
    /** Whether the last move was by the back or forward button. */
    isBack: () => isBack,
    /** Calls `asked` before the router hears of the back or forward button, until the returned function is called. */
    guard(asked: (event: Event) => void): () => void {
      guard = asked;
      return () => {
        guard = undefined;
      };
    },
  };
}

export const pageHistory = createPageHistory(window);
