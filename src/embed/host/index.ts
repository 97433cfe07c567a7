export { defineGoalEditor, type GoalEditorElement } from './define-goal-editor';
export type { EditorEvents, EditorOptions, EditorTheme, FetchToken, GoalEditor } from './editor-types';
export { mountGoalEditor } from './mount-goal-editor';
