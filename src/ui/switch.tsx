import type { ComponentPropsWithRef, ReactNode } from 'react';

type SwitchProps = ComponentPropsWithRef<'input'> & { label: ReactNode; hint?: ReactNode };

/** A setting that is on or off, with its words beside it; takes a checkbox's props, `id` included. */
export function Switch({ label, hint, id, ...rest }: SwitchProps) {
  const hintId = hint && id ? `${id}-hint` : undefined;
  return (
    <div className="flex gap-3">
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: the browser says itself whether a native checkbox is checked
        role="switch"
        id={id}
        aria-describedby={hintId}
        {...rest}
        className="peer relative h-6.5 w-11 shrink-0 cursor-pointer appearance-none rounded-full border border-edge bg-sunken before:absolute before:start-0.75 before:top-0.75 before:size-4.5 before:rounded-full before:bg-edge motion-safe:before:transition-[inset-inline-start] before:content-[''] checked:border-accent checked:bg-accent checked:before:start-5.25 checked:before:bg-on-accent forced-colors:appearance-auto forced-colors:before:hidden"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="block cursor-pointer text-sm/6 font-semibold">
          {label}
        </label>
        {hint && (
          <p id={hintId} className="text-sm text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
