import { createEditor } from './create-editor';
import type { EditorOptions, GoalEditor } from './editor-types';

/** Known to every copy of this script. */
const mounted: unique symbol = Symbol.for('goal-editor');

/**
 * Puts an editor into an element; one that it already holds is given back as it is. An editor that stood in the element
 * before, with the same goal, hands over what was typed.
 */
export function mountGoalEditor(element: Element, options: EditorOptions): GoalEditor {
  const holder: Element & { [mounted]?: GoalEditor | undefined } = element;
  holder[mounted] ??= createEditor(element, options, () => {
    holder[mounted] = undefined;
  });
  return holder[mounted];
}
