import { defineGoalEditor } from './define-goal-editor';

export { mountGoalEditor } from './mount-goal-editor';

defineGoalEditor();
