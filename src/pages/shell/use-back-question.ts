import { useEffect, useEffectEvent, useRef } from 'react';
import { useLocation } from 'wouter';
import { useAddress } from './use-address';

type Options = {
  mayLeave: () => boolean;
  /** Asks; `goOn` goes where the browser was about to go. */
  onAsk: (goOn: () => void) => void;
};

// A browser tells those who listen to the window in the order in which they came, and the router comes with the page.
let onPopState: ((event: PopStateEvent) => void) | undefined;
window.addEventListener('popstate', (event) => onPopState?.(event));

/**
 * Asks before the back or forward button leaves the page. The browser has gone already when it tells, so the page is
 * put back on top of where it went, and going on is one step back.
 */
export function useBackQuestion({ mayLeave, onAsk }: Options) {
  const [path] = useLocation();
  const address = useAddress();
  const isGoingOn = useRef(false);

  const popState = useEffectEvent((event: PopStateEvent) => {
    const stays = window.location.pathname === path;
    if (stays || isGoingOn.current || mayLeave()) {
      isGoingOn.current = false;
      return;
    }
    // The router does not hear of it, so the page and what is typed in it stay.
    event.stopImmediatePropagation();
    window.history.pushState(null, '', address);
    onAsk(() => {
      isGoingOn.current = true;
      window.history.back();
    });
  });
  useEffect(() => {
    onPopState = (event) => popState(event);
    return () => {
      onPopState = undefined;
    };
  }, []);
}
