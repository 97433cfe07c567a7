import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'error';

type BadgeProps = { tone?: Tone; children: ReactNode };

const tones: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted',
  info: 'bg-accent-soft text-accent',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  error: 'bg-danger-soft text-danger',
};

/** A short fact about the thing beside it. */
export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return (
    <span
      className={`inline-block max-w-full rounded-sm px-2 py-0.5 text-xs font-medium forced-colors:border ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
