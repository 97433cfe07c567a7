import { createEditor } from './create-editor';
import type { EditorOptions, EditorPlace, GoalEditor } from './editor-types';

/**
 * Puts an editor into an element; one that it already holds, by this or another copy of the script, is given back as it
 * is. `ownOrigin` is the editor's, unless the options say another.
 */
export function mountGoalEditor(
  element: EditorPlace,
  options: EditorOptions,
  ownOrigin?: string,
): GoalEditor {
  element.editor ??= createEditor(element, options, ownOrigin);
  return element.editor;
}
