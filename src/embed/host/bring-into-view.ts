/** Scrolls whatever scrolls around a frame, as little as it takes, until a part of the frame is seen. */
export function bringIntoView(frame: HTMLElement, { top, height }: { top: number; height: number }): void {
  // Margins that cut off all but the part: it has no element of its own here.
  frame.style.scrollMargin = `${-top}px 0 ${top + height - frame.offsetHeight}px`;
  frame.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  // Else the browser's own scrolling, to what gets the focus in the frame, would heed them.
  frame.style.scrollMargin = '';
}
