import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';

type DialogProps = {
  title: ReactNode;
  children: ReactNode;
  actions: ReactNode;
  onClose: () => void;
};

/** A modal question; open while it is rendered, and the focus goes back to where it was. */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const titleId = useId();
  const bodyId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useEffectEvent(onClose);
  useLayoutEffect(() => {
    const element = dialog.current;
    const opener = element?.ownerDocument.activeElement;
    // Told a turn late, when StrictMode may have opened it again.
    const closedByBrowser = () => element?.open || close();
    element?.showModal();
    // A browser may close a dialog without asking, after a second Escape.
    element?.addEventListener('close', closedByBrowser);
    return () => {
      element?.removeEventListener('close', closedByBrowser);
      element?.close();
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      aria-describedby={bodyId}
      className="m-auto w-[min(30rem,100%-2rem)] rounded-lg border border-line bg-raised p-6 text-ink [box-shadow:var(--shadow-raised)] backdrop:bg-[#0009]"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId} className="text-lg font-semibold">
        {title}
      </h2>
      <div id={bodyId} className="mt-2 text-muted">
        {children}
      </div>
      <div className="mt-6 flex flex-wrap justify-end gap-3">{actions}</div>
    </dialog>
  );
}
