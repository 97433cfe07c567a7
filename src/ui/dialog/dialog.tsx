import {
  type ComponentType,
  createContext,
  type ReactNode,
  useContext,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';

/** Where dialogs render: the browser's top layer, unless `DialogPlace` says otherwise. */
export const DialogKind = createContext<ComponentType<DialogProps>>(TopDialog);

/** A modal question; open while it is rendered, and then the focus returns to where it was. */
export function Dialog(props: DialogProps) {
  const Kind = useContext(DialogKind);
  return <Kind {...props} />;
}

function TopDialog(props: DialogProps) {
  const { labels, content } = useDialogContent(props);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useEffectEvent(props.onClose);
  useLayoutEffect(() => {
    const element = dialog.current;
    const opener = element?.ownerDocument.activeElement;
    // Called a turn late, when StrictMode may have opened it again.
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
      {...labels}
      className={`${dialogClasses} backdrop:bg-[#0009]`}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      {content}
    </dialog>
  );
}

export type DialogProps = { title: ReactNode; children: ReactNode; actions: ReactNode; onClose: () => void };

export const dialogClasses =
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
