import type { VisiblePart } from '../visible-part';

const gap = 16;

/** Where a dialog begins, in pixels of the document: in the middle of what is seen, and within the page where it fits there. */
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
