import { useEffect, useRef } from 'react';
import { useBringIntoView } from './bring-into-view';

/** For a popup or a dialog: brings it into view once it is open and filled. Its scroll margin keeps the box above it in view too. */
export function useBroughtIntoView<E extends HTMLElement>(isFilled: boolean) {
  const popup = useRef<E>(null);
  const bringIntoView = useBringIntoView();
  useEffect(() => {
    if (isFilled && popup.current) bringIntoView(popup.current);
  }, [isFilled, bringIntoView]);
  return popup;
}
