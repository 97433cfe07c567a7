import type { EditorOptions } from './editor-types';

const strict = 'allow-scripts allow-forms';
const standard = `${strict} allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads`;

/** The frame, with a grey ground that is seen until its document has one. */
export function makeFrame(address: string, { frameTitle, sandbox }: EditorOptions): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  Object.assign(frame, {
    title: frameTitle ?? 'Goal editor',
    referrerPolicy: 'no-referrer',
    sandbox: sandbox === 'strict' ? strict : standard,
    src: address,
  });
  Object.assign(frame.style, { width: '100%', border: '0', background: '#8882' });
  return frame;
}

/** Scrolls whatever scrolls around a frame, as little as it takes, until a part of the frame is seen. */
export function bringIntoView(frame: HTMLElement, { top, height }: { top: number; height: number }): void {
  // Margins that cut off all but the part: it has no element of its own here.
  frame.style.scrollMargin = `${-top}px 0 ${top + height - frame.offsetHeight}px`;
  frame.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  // Else the browser's own scrolling, to what gets the focus in the frame, would heed them.
  frame.style.scrollMargin = '';
}
