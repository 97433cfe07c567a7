import { defineGoalEditor } from './define-goal-editor';
import type { EditorOptions, EditorPlace, GoalEditor } from './editor-types';
import { mountGoalEditor as mount } from './mount-goal-editor';

// A script knows its own origin.
const ownOrigin = import.meta.url;

/** Puts an editor into an element, from the origin of this script unless the options name another. */
export function mountGoalEditor(element: EditorPlace, options: EditorOptions): GoalEditor {
  return mount(element, options, ownOrigin);
}

defineGoalEditor({ editorOrigin: ownOrigin });
