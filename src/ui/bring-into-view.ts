import { createContext, useContext } from 'react';

/** Brings an element into view, with its scroll margin: at the nearest edge, or in the middle. */
type BringsIntoView = (element: Element, block?: 'nearest' | 'center') => void;

/** How to do it: a page scrolls itself; a frame has to ask its host. */
export const BringIntoView = createContext<BringsIntoView>((element, block = 'nearest') =>
  element.scrollIntoView({ block }),
);

/** Returns a function that brings an element into view. Nothing else in ui may scroll the page. */
export function useBringIntoView(): BringsIntoView {
  return useContext(BringIntoView);
}

/** Returns a function that focuses an element and brings it into view; without an element it does nothing. */
export function useFocusInView() {
  const bringIntoView = useBringIntoView();
  return (element: HTMLElement | null | undefined, block?: 'nearest' | 'center') => {
    if (!element) return;
    element.focus({ preventScroll: true });
    bringIntoView(element, block);
  };
}
