import { defineGoalEditor } from './define-goal-editor';
import type { EditorOptions, EditorPlace, GoalEditor } from './editor-types';
import { mountGoalEditor as mount } from './mount-goal-editor';

// A script knows where it came from.
const ownOrigin = import.meta.url;

/** Puts an editor into an element, from the origin that this script was loaded from unless the options say another. */
export function mountGoalEditor(element: EditorPlace, options: EditorOptions): GoalEditor {
  return mount(element, options, ownOrigin);
}

defineGoalEditor({ editorOrigin: ownOrigin });
