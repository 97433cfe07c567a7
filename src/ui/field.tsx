import { type ReactNode, useId } from 'react';
import type { ControlProps } from './control-props';
import { FieldError } from './field-error';

type FieldProps = {
  label: ReactNode;
  id?: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Reserves a line for an error, as a hint does, so that it can appear without moving the page. */
  hasRoom?: boolean;
  /** At the end of the label's line, so that it can appear without moving the page. */
  extra?: ReactNode;
  children: (control: ControlProps) => ReactNode;
};

/** Ties a label, a hint and an error to the control that `children` renders with the given props. */
export function Field({ label, id, hint, error, hasRoom = false, extra, children }: FieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const ids = { hint: `${controlId}-hint`, error: `${controlId}-error`, extra: `${controlId}-extra` };
  const describedBy = [error ? ids.error : hint && ids.hint, extra && ids.extra].filter(Boolean).join(' ');
  return (
    <div data-field={controlId} className="grid min-w-0 gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={controlId} className="text-sm font-semibold">
          {label}
        </label>
        {extra && (
          <div id={ids.extra} className="ms-auto text-sm text-muted">
            {extra}
          </div>
        )}
      </div>
      {children({
        id: controlId,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      <div className={`grid *:[grid-area:1/1] ${hasRoom ? '-mb-3 min-h-5' : 'empty:hidden'}`}>
        {error && <FieldError id={ids.error}>{error}</FieldError>}
        {/* Out of sight it still keeps its place. */}
        {hint && (
          <div id={ids.hint} className={`text-sm text-muted ${error ? 'invisible' : ''}`}>
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}
