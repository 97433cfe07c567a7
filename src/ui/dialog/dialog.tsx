import {
  type ComponentType,
  createContext,
  useContext,
  useEffectEvent,
  useLayoutEffect,
  useRef,
} from 'react';
import { type DialogProps, dialogLook, useDialogContent } from './dialog-content';

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
      className={`${dialogLook} backdrop:bg-[#0009]`}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      {content}
    </dialog>
  );
}
