import { type ReactNode, useId } from 'react';

export type DialogProps = { title: ReactNode; children: ReactNode; actions: ReactNode; onClose: () => void };

export const dialogLook =
  'm-auto w-[min(30rem,100%-2rem)] rounded-lg border border-line bg-raised p-6 text-ink [box-shadow:var(--shadow-raised)]';

/** What a dialog needs to be named and described by its own content. */
export function useDialogContent({ title, children, actions }: DialogProps) {
  const titleId = useId();
  const bodyId = useId();
  return {
    labels: { 'aria-labelledby': titleId, 'aria-describedby': bodyId },
    content: (
      <>
        <h2 id={titleId} className="text-lg font-semibold">
          {title}
        </h2>
        <div id={bodyId} className="mt-2 text-muted">
          {children}
        </div>
        <div className="mt-6 flex flex-wrap justify-end gap-3">{actions}</div>
      </>
    ),
  };
}
