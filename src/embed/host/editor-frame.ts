import type { EditorOptions, EditorPlace } from './editor-types';
import { createFrameBox } from './frame-box';
import { createFrameHeight } from './frame-height';
import { makeElement } from './make-element';

/** The iframe of an editor, and the sentence that takes its place; `onload` runs for each of its documents. */
export function createEditorFrame(element: EditorPlace, options: EditorOptions, onload: () => void) {
  const sentence = makeElement('p', { role: 'alert' });
  const { box, remove } = createFrameBox(element);
  const frame = makeElement('iframe', { referrerPolicy: 'no-referrer', onload });
  let isStrict = false;

  return {
    frame,
    askForHeight: createFrameHeight(frame, options),
    isStrict: () => isStrict,
    /** Shows a sentence with a link instead of the frame, or without one the frame. */
    show(text?: string, href?: string) {
      sentence.remove();
      frame.style.display = text ? 'none' : 'block';
      if (text) {
        const link = makeElement('a', { href, target: '_blank', textContent: 'Open it in a new tab' });
        sentence.replaceChildren(text, ...(href ? [' ', link] : []));
        box.append(sentence);
      }
    },
    /** A document is waited for: the frame is seen until it has a ground of its own. */
    setWaiting(isWaiting: boolean) {
      frame.style.background = isWaiting ? '#8882' : '';
    },
    updateTitle() {
      frame.title = options.frameTitle ?? 'Goal editor';
    },
    /** Loads its document, also again: so does an iframe that is inserted again. */
    load(origin: string) {
      isStrict = options.sandbox === 'strict';
      this.updateTitle();
      Object.assign(frame, {
        sandbox: `allow-scripts allow-forms${isStrict ? '' : ' allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads'}`,
        src: `${origin}/embed/v1/frame#${location.origin}`,
      });
      box.append(frame);
    },
    remove,
  };
}
