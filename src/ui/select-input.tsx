import type { ComponentPropsWithRef } from 'react';
import { controlBox } from './control-classes';
import { Icon } from './icon';

type SelectInputProps = ComponentPropsWithRef<'select'> & { isCompact?: boolean };

/** A native select with its props. */
export function SelectInput({ className = '', isCompact = false, children, ...rest }: SelectInputProps) {
  const size = isCompact ? 'min-h-10 ps-2 pe-6 text-base sm:text-sm' : 'min-h-11 ps-3 pe-8';
  return (
    <span className={`relative inline-grid min-w-0 items-center ${className}`}>
      <select {...rest} className={`cursor-pointer appearance-none py-2 ${size} ${controlBox}`}>
        {children}
      </select>
      <Icon
        name="down"
        className={`pointer-events-none absolute size-4 text-muted ${isCompact ? 'end-1.5' : 'end-2'}`}
      />
    </span>
  );
}
