import type { ComponentPropsWithRef } from 'react';
import { controlBox, controlLine } from './control-classes';
import { noAutofill } from './no-autofill';

/** A text box of several lines that grows with its text, and scrolls from 24 lines on. */
export function TextArea({ className = '', ...rest }: ComponentPropsWithRef<'textarea'>) {
  return (
    <textarea
      rows={4}
      dir="auto"
      {...noAutofill}
      {...rest}
      className={`field-sizing-content max-h-[38rem] min-h-28 resize-y ${controlBox} ${controlLine} ${className}`}
    />
  );
}
