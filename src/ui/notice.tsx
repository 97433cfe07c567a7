import type { ReactNode } from 'react';
import type { Tone } from './badge';
import { Icon, type IconName } from './icon';
import { IconButton } from './icon-button';

type NoticeProps = {
  tone: Exclude<Tone, 'neutral'>;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  onDismiss?: () => void;
};

const looks: Record<NoticeProps['tone'], { box: string; icon: IconName }> = {
  info: { box: 'border-accent bg-accent-soft [--tone:var(--accent)]', icon: 'info' },
  success: { box: 'border-success bg-success-soft [--tone:var(--success)]', icon: 'check' },
  warning: { box: 'border-warning bg-warning-soft [--tone:var(--warning)]', icon: 'alert' },
  error: { box: 'border-danger bg-danger-soft [--tone:var(--danger)]', icon: 'alert' },
};

/** Says what happened and what to do; the caller announces it. */
export function Notice({ tone, title, children, actions, onDismiss }: NoticeProps) {
  const { box, icon } = looks[tone];
  return (
    <section className={`flex gap-3 rounded-md border-s-4 p-4 forced-colors:border ${box}`}>
      <Icon name={icon} className="mt-0.5 size-5 text-(--tone)" />
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="font-semibold">{title}</p>
        {children && <div className="text-sm">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
      {onDismiss && <IconButton icon="cross" label="Dismiss" className="-m-2" onClick={onDismiss} />}
    </section>
  );
}
