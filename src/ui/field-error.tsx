import type { ReactNode } from 'react';
import { Icon } from './icon';

type FieldErrorProps = { id: string; children: ReactNode };

/** What is wrong with a field and what to do; shown by icon and words, not by colour alone. */
export function FieldError({ id, children }: FieldErrorProps) {
  return (
    <p id={id} className="flex gap-1.5 text-sm font-medium text-danger">
      <Icon name="alert" className="mt-px size-4.5" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}
