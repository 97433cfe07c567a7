import { createContext, useContext } from 'react';

/** The visible part of the page, in px of the document. */
export type VisiblePart = { top: number; height: number };

export const VisiblePartContext = createContext<() => VisiblePart>(() => ({ top: 0, height: 0 }));

/** A function that reads the visible part of the page. */
export function useVisiblePart(): () => VisiblePart {
  return useContext(VisiblePartContext);
}
