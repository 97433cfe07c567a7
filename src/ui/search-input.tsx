import type { ComponentPropsWithRef } from 'react';
import { Icon } from './icon';
import { TextInput } from './text-input';

/** A search box with an input's props. */
export function SearchInput({ className = '', ...rest }: ComponentPropsWithRef<'input'>) {
  return (
    <span className={`relative grid min-w-0 items-center ${className}`}>
      <Icon name="search" className="pointer-events-none absolute start-3 size-4.5 text-muted" />
      <TextInput type="search" {...rest} className="ps-10" />
    </span>
  );
}
