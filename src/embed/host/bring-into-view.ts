/** Scrolls everything that scrolls around a frame, as little as possible, until a part of the frame is visible. */
export function bringIntoView(frame: HTMLElement, { top, height }: { top: number; height: number }): void {
  // Margins cut off all but the part, which has no element of its own in the host.
  frame.style.scrollMargin = `${-top}px 0 ${top + height - frame.offsetHeight}px`;
  frame.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  // Otherwise the browser's own scrolling to the focus in the frame would apply them.
  frame.style.scrollMargin = '';
}
