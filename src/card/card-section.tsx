import type { ReactNode } from 'react';

/** A part of the card under a heading of its own. */
export function CardSection({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="mt-6 border-t border-line pt-5">
      <h3 className="text-sm font-semibold text-muted">{heading}</h3>
      <div className="mt-2 wrap-anywhere">{children}</div>
    </section>
  );
}
