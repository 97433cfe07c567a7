import { type ReactNode, useEffect, useRef } from 'react';
import type { HostLink } from './link/host-link';

/** In px: the width of the frame on paper, and the height that fits on a sheet. */
const paper = { width: 600, height: 900 };

type Props = { link: HostLink; what: unknown; children: ReactNode };

/**
 * Fits its content on one sheet, and tells the host the height on paper. It measures on the screen, because no script
 * runs while a browser lays out a frame for paper.
 */
export function Printed({ link, what, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: something else may be of the same size only on the screen.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => link.tell.print(fitOnPaper(element)));
    observer.observe(element);
    return () => {
      observer.disconnect();
      link.tell.print(0);
    };
  }, [link, what]);
  return (
    <div ref={box} className="print:[zoom:var(--zoom)]">
      {children}
    </div>
  );
}

/** Zooms out of an element on paper until it fits; returns its height there. */
function fitOnPaper(element: HTMLElement): number {
  const { style, offsetWidth } = element;
  const width = Math.min(paper.width, offsetWidth);
  let height = 0;
  for (const zoom of [1, 0.9, 0.8, 0.7, 0.6, 0.5]) {
    style.width = `${width / zoom}px`;
    style.setProperty('--zoom', `${zoom}`);
    height = element.offsetHeight;
    // A folded text is whole on paper.
    for (const { scrollHeight, clientHeight } of element.querySelectorAll('p'))
      height += scrollHeight - clientHeight;
    height *= zoom;
    if (height <= paper.height) break;
  }
  style.width = '';
  return height;
}
