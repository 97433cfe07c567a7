import type { ComponentPropsWithRef } from 'react';
import { controlBox, controlLine } from './control-classes';
import { noAutofill } from './no-autofill';

/** A one-line text box with an input's props. */
export function TextInput({ className = '', type = 'text', ...rest }: ComponentPropsWithRef<'input'>) {
  return (
    // A secret may come from a password manager.
    <input
      type={type}
      {...(type !== 'password' && noAutofill)}
      {...rest}
      className={`${controlBox} ${controlLine} ${className}`}
    />
  );
}
