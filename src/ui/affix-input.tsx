import type { ComponentPropsWithRef } from 'react';
import { controlBox, controlRing } from './control-classes';
import { noAutofill } from './no-autofill';

type AffixInputProps = ComponentPropsWithRef<'input'> & { prefix?: string; suffix?: string };

/** A text box with a unit in a cell of its own: the input never contains the unit. */
export function AffixInput({ prefix, suffix, className = '', ...rest }: AffixInputProps) {
  const unit = 'flex shrink-0 items-center whitespace-nowrap bg-sunken px-3 text-muted';
  return (
    <span className={`flex overflow-clip ${controlBox} ${controlRing} ${className}`}>
      {prefix && (
        <span aria-hidden="true" className={`border-e border-line ${unit}`}>
          {prefix}
        </span>
      )}
      <input
        type="text"
        {...noAutofill}
        {...rest}
        className="min-h-10.5 w-full min-w-0 px-3 py-2 [font-variant-numeric:tabular-nums] outline-none"
      />
      {suffix && (
        <span aria-hidden="true" className={`border-s border-line ${unit}`}>
          {suffix}
        </span>
      )}
    </span>
  );
}
