import { useEffect, useRef } from 'react';

type Props = {
  children: string;
  isHidden?: boolean /** Whether somebody typed it, so that no translator may change it. */;
  isTyped?: boolean;
};

/** The page's heading and the window's title in one. */
export function PageTitle({ children, isHidden = false, isTyped = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · Goal editor`;
  }, [children]);
  useEffect(() => {
    // A page that loaded first takes over the focus that was kept for it.
    if (document.activeElement?.tagName === 'MAIN') heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1
      ref={heading}
      tabIndex={-1}
      dir="auto"
      translate={isTyped ? 'no' : undefined}
      className={`outline-none ${isHidden ? 'sr-only' : 'text-2xl font-semibold'}`}
    >
      {children}
    </h1>
  );
}
