import { createEditor } from './create-editor';
import type { EditorOptions, EditorPlace, GoalEditor } from './editor-types';

/**
 * Puts an editor into an element, or returns the one that it already holds, from this or another copy of the script.
 * `ownOrigin` is the editor's, unless the options name another.
 */
export function mountGoalEditor(
  element: EditorPlace,
  options: EditorOptions,
  ownOrigin?: string,
): GoalEditor {
  element.editor ??= createEditor(element, options, ownOrigin);
  return element.editor;
}
