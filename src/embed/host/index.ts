import { defineGoalEditor as define } from './define-goal-editor';
import type { EditorOptions, EditorPlace, GoalEditor } from './editor-types';
import { mountGoalEditor as mount } from './mount-goal-editor';

export type { EditorEvents, EditorOptions, EditorTheme, FetchToken, GoalEditor } from './editor-types';
export type { GoalEditorElement } from './goal-editor-element';

/** Where the editor is served, such as https://goals.example: unlike a script, a package can't know. */
type Origin = { editorOrigin: string };

export const mountGoalEditor: (element: EditorPlace, options: EditorOptions & Origin) => GoalEditor = mount;
export const defineGoalEditor: (given: Origin) => void = define;
