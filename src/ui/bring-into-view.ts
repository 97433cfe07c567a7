import { createContext, useContext } from 'react';

/** Brings an element into view, with its scroll margin: at the nearest edge, or in the middle. */
export type BringsIntoView = (element: Element, block?: 'nearest' | 'center') => void;

/** How it is done: a page scrolls itself; what stands in a frame has to ask the page around it. */
export const BringIntoView = createContext<BringsIntoView>((element, block = 'nearest') =>
  element.scrollIntoView({ block }),
);

/** A function that brings an element into view. Nothing else here may scroll the page. */
export function useBringIntoView(): BringsIntoView {
  return useContext(BringIntoView);
}

/** A function that gives an element the focus and brings it into view; without an element it does nothing. */
export function useFocusInView() {
  const bringIntoView = useBringIntoView();
  return (element: HTMLElement | null | undefined, block?: 'nearest' | 'center') => {
    if (!element) return;
    element.focus({ preventScroll: true });
    bringIntoView(element, block);
  };
}
