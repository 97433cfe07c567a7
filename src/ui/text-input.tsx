import type { ComponentPropsWithRef } from 'react';
import { controlBox, controlLine } from './control-look';

/** A one-line text box; takes what an input takes. */
export function TextInput({ className = '', ...rest }: ComponentPropsWithRef<'input'>) {
  return <input type="text" {...rest} className={`${controlBox} ${controlLine} ${className}`} />;
}
