import { type ReactNode, useId } from 'react';
import { FieldError } from './field-error';

type FieldGroupProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  children: (control: { labelId: string; describedBy: string | undefined }) => ReactNode;
};

/** A field of several controls under one label; each control inside still needs a name of its own. */
export function FieldGroup({ label, hint, error, children }: FieldGroupProps) {
  const labelId = useId();
  const hintId = useId();
  const errorId = useId();
  const describedBy = [error && errorId, hint && hintId].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset aria-labelledby={labelId} aria-describedby={describedBy} className="grid min-w-0 gap-1.5">
      <span id={labelId} className="text-sm font-semibold">
        {label}
      </span>
      {children({ labelId, describedBy })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {hint && (
        <p id={hintId} className="text-sm text-muted">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
