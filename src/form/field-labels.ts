import type { GoalField } from '../domain/goal/goal';

/** The field's words, and the id of its control, to which the error summary links. */
export const fieldLabels: Record<GoalField, string> = {
  name: 'Name',
  description: 'Description',
  owners: 'Owners',
  targetAmount: 'Target amount',
  progress: 'Progress',
  timeframe: 'Timeframe',
  completeBy: 'Complete by',
  priority: 'Priority',
  shownOnCircles: 'Shown on circles',
  visibleToCircles: 'Visible to circles',
};

export function fieldId(field: GoalField): string {
  return `goal-${field}`;
}
