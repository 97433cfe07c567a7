import { createEditor } from './create-editor';
import type { EditorOptions, EditorPlace, GoalEditor } from './editor-types';

/**
 * Puts an editor into an element; one that it already holds, by this or another copy of the script, is given back as it
 * is. An editor that stood in the element before, with the same goal, hands over what was typed.
 */
export function mountGoalEditor(element: EditorPlace, options: EditorOptions): GoalEditor {
  element.editor ??= createEditor(element, options);
  return element.editor;
}
