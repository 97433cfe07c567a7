import { useEffect, useRef } from 'react';

/** For a popup in the flow: brings it into view once it is open and filled. Its scroll margin keeps the box above it in view too. */
export function useBroughtIntoView<E extends HTMLElement>(isFilled: boolean) {
  const popup = useRef<E>(null);
  useEffect(() => {
    if (isFilled) popup.current?.scrollIntoView({ block: 'nearest' });
  }, [isFilled]);
  return popup;
}
