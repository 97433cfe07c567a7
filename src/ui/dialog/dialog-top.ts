import type { VisiblePart } from '../visible-part';

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
