import { type ReactNode, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useBringIntoView } from '../bring-into-view';
import { ownKeys } from '../own-keys';
import { useVisiblePart, type VisiblePart, VisiblePartContext } from '../visible-part';
import { DialogKind, type DialogProps, dialogClasses, useDialogContent } from './dialog';

/** A question that overlays the visible part of the page, and makes everything else inert. */
function InlineDialog(props: DialogProps) {
  const { labels, content } = useDialogContent(props);
  const readSeen = useVisiblePart();
  const layer = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const bringIntoView = useBringIntoView();
  useAloneInPage(layer);

  // After each render, because its content may have grown.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const pageHeight = element.ownerDocument.body.offsetHeight;
    // Not by state: React runs effects before it draws a state that a layout effect set.
    element.style.top = `${dialogTop({ seen: readSeen(), pageHeight, dialogHeight: element.offsetHeight })}px`;
  });
  // The host may show nothing of the frame, or less than a dialog needs.
  useEffect(() => {
    if (dialog.current) bringIntoView(dialog.current);
  }, [bringIntoView]);

  const close = useEffectEvent(props.onClose);
  useEffect(() => {
    const closed = new AbortController();
    layer.current?.ownerDocument.addEventListener(
      'keydown',
      ownKeys((event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }),
      { signal: closed.signal },
    );
    return () => closed.abort();
  }, []);

  return createPortal(
    <div ref={layer}>
      {/* A press outside the question leaves the focus in it. */}
      <div
        aria-hidden="true"
        className="fixed inset-0 z-20 bg-[#0009]"
        onMouseDown={(event) => event.preventDefault()}
      />
      <dialog
        ref={dialog}
        {...labels}
        open
        role="alertdialog"
        aria-modal="true"
        data-overlay
        className={`absolute inset-x-0 z-20 ${dialogClasses}`}
      >
        {content}
      </dialog>
    </div>,
    document.body,
  );
}

/** Takes the focus, and returns it at the end; meanwhile nothing outside the layer can be reached. */
function useAloneInPage(layer: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const { ownerDocument: page = document, parentElement } = layer.current ?? {};
    const opener = page.activeElement;
    const others = [...(parentElement?.children ?? [])].filter(
      (other): other is HTMLElement =>
        other instanceof HTMLElement && other !== layer.current && !other.inert,
    );
    for (const other of others) other.inert = true;
    layer.current?.querySelector('button')?.focus({ preventScroll: true });
    return () => {
      for (const other of others) other.inert = false;
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [layer]);
}

const gap = 16;

/**
 * The top of a dialog, in px of the document: in the middle of the visible part, and within the page if it fits
 * there.
 */
export function dialogTop({
  seen,
  pageHeight,
  dialogHeight,
}: {
  seen: VisiblePart;
  pageHeight: number;
  dialogHeight: number;
}): number {
  const middle = seen.top + (seen.height - dialogHeight) / 2;
  const lowest = pageHeight - dialogHeight - gap;
  return Math.max(gap, Math.min(lowest, Math.max(seen.top + gap, middle)));
}

type DialogPlaceProps = { value: () => VisiblePart; children: ReactNode };

/**
 * Puts the dialogs below it where the adviser sees them. In a frame the browser's top layer is as tall as the frame,
 * most of which may be out of sight, and opening a dialog there scrolls the host.
 */
export function DialogPlace({ value, children }: DialogPlaceProps) {
  return (
    <DialogKind value={InlineDialog}>
      <VisiblePartContext value={value}>{children}</VisiblePartContext>
    </DialogKind>
  );
}
