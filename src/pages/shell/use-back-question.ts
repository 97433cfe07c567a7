import { useEffect, useEffectEvent, useRef } from 'react';
import { useLocation } from 'wouter';
import { pageHistory } from './page-history';
import { useAddress } from './use-address';

type Options = {
  mayLeave: () => boolean;
  /** Asks; `goOn` continues to where the browser was going. */
  onAsk: (goOn: () => void) => void;
};

/**
 * Asks before the back or forward button leaves the page. The browser has left already when it fires the event, so
 * the page is pushed on top of its target, and continuing is one step back.
 */
export function useBackQuestion({ mayLeave, onAsk }: Options) {
  const [path] = useLocation();
  const address = useAddress();
  const isGoingOn = useRef(false);

  const popState = useEffectEvent((event: Event) => {
    const stays = window.location.pathname === path;
    if (stays || isGoingOn.current || mayLeave()) {
      isGoingOn.current = false;
      return;
    }
    // The router does not hear of it, so the page and its input stay.
    event.stopImmediatePropagation();
    window.history.pushState(null, '', address);
    onAsk(() => {
      isGoingOn.current = true;
      window.history.back();
    });
  });
  useEffect(() => pageHistory.guard((event) => popState(event)), []);
}
