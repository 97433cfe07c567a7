import type { ComponentPropsWithRef } from 'react';
import { useBroughtIntoView } from './use-brought-into-view';

type PopupProps = Omit<ComponentPropsWithRef<'div'>, 'ref'> & {
  /** Whether it has grown to its size, and can be brought into view. */
  isFilled: boolean;
};

/**
 * Opens below a control, within a `relative` box around both. It overlays the page, so that nothing moves when it
 * opens, fills and closes; `data-overlay` marks it for measuring.
 */
export function Popup({ isFilled, className = '', ...rest }: PopupProps) {
  const popup = useBroughtIntoView<HTMLDivElement>(isFilled);
  return (
    <div
      ref={popup}
      data-overlay
      {...rest}
      className={`absolute inset-x-0 top-full z-10 mt-1.5 scroll-mt-14 rounded-md border border-edge bg-raised [box-shadow:var(--shadow-raised)] ${className}`}
    />
  );
}
