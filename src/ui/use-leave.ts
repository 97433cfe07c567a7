import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react';
import { ownKeys } from './own-keys';

type UseLeaveProps = { isOpen: boolean; onLeave: () => void; onEscape: () => void };

/**
 * Reports when the user leaves an open popup: by Tab, a click outside, or Escape. A message about text left in the
 * box needs space: on blur it would move the page between press and release, and the click would miss its button.
 */
export function useLeave<E extends HTMLElement>({ isOpen, onLeave, onEscape }: UseLeaveProps) {
  const root = useRef<E>(null);
  const isTabbing = useRef(false);
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const page = root.current?.ownerDocument;
    if (!isOpen || !page) return;
    function click(event: MouseEvent) {
      if (root.current && !event.composedPath().includes(root.current)) leave();
    }
    page.addEventListener('click', click);
    return () => page.removeEventListener('click', click);
  }, [isOpen]);
  return {
    ref: root,
    onKeyDownCapture: ownKeys((event: KeyboardEvent) => {
      isTabbing.current = event.key === 'Tab';
      if (event.key !== 'Escape' || !isOpen) return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    }),
    onFocusCapture() {
      isTabbing.current = false;
    },
    onBlur(event: FocusEvent<E>) {
      if (isOpen && isTabbing.current && !event.currentTarget.contains(event.relatedTarget)) onLeave();
      isTabbing.current = false;
    },
  };
}
