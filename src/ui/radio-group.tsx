import { type ReactNode, useId } from 'react';

type RadioGroupProps<Value extends string> = {
  legend: ReactNode;
  options: readonly { value: Value; label: ReactNode }[];
  /** Undefined: none is chosen yet. */
  value: Value | undefined;
  onChange: (value: Value) => void;
  hint?: ReactNode;
};

/** One choice of a few, all in sight. */
export function RadioGroup<Value extends string>({
  legend,
  options,
  value,
  onChange,
  hint,
}: RadioGroupProps<Value>) {
  const name = useId();
  const hintId = useId();
  return (
    <fieldset aria-describedby={hint ? hintId : undefined} className="grid min-w-0">
      <legend className="font-semibold">{legend}</legend>
      {hint && (
        <p id={hintId} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value} className="flex min-h-9 cursor-pointer items-start gap-2 py-1.5">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="mt-0.5 size-4.5 shrink-0 accent-(--accent)"
          />
          <span className="min-w-0 wrap-anywhere" dir="auto">
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
