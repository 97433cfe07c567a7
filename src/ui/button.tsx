import type { ComponentPropsWithRef, MouseEvent } from 'react';
import { type ButtonVariant, buttonClasses } from './button-classes';

type ButtonProps = ComponentPropsWithRef<'button'> & { variant?: ButtonVariant; isBusy?: boolean };

/** A button; while busy it keeps its place and its focus, and ignores clicks. */
export function Button({
  variant = 'secondary',
  isBusy = false,
  className = '',
  children,
  onClick,
  ...rest
}: ButtonProps) {
  function click(event: MouseEvent<HTMLButtonElement>) {
    // `disabled` would drop the focus, so a busy button stays enabled and refuses the click, and with it a submit.
    if (isBusy) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={isBusy || undefined}
      className={`${buttonClasses(variant)} ${className}`}
      onClick={click}
    >
      {isBusy && <Spinner />}
      <span className="contents">{children}</span>
    </button>
  );
}

function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-4 shrink-0 motion-safe:animate-spin rounded-full border-2 border-current border-e-transparent"
    />
  );
}
