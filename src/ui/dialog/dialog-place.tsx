import type { ReactNode } from 'react';
import { type VisiblePart, VisiblePartContext } from '../visible-part';
import { DialogKind } from './dialog';
import { InlineDialog } from './inline-dialog';

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
