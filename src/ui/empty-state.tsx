import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type EmptyStateProps = { title: string; icon?: IconName; children?: ReactNode; actions?: ReactNode };

/** Replaces a list that is empty, has no match, or could not be loaded. */
export function EmptyState({ title, icon = 'search', children, actions }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 px-4 py-12 text-center">
      <span className="mb-2 grid size-12 place-items-center rounded-full bg-sunken text-muted">
        <Icon name={icon} className="size-6" />
      </span>
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="max-w-prose text-muted">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  );
}
