import { createContext, useContext } from 'react';

/** The part of the page that a person sees, in pixels of the document. */
export type VisiblePart = { top: number; height: number };

export const VisiblePartContext = createContext<() => VisiblePart>(() => ({ top: 0, height: 0 }));

/** A function that reads what a person sees of the page now. */
export function useVisiblePart(): () => VisiblePart {
  return useContext(VisiblePartContext);
}
