import { type GoalField, goalFields } from './goal';

/** What is merged as one: a field, or `owners`, which means the owners, the switch and the circles. */
export type MergeGroup = Exclude<GoalField, 'shownOnCircles' | 'visibleToCircles'>;

const groupOf: Record<GoalField, MergeGroup> = {
  name: 'name',
  description: 'description',
  owners: 'owners',
  targetAmount: 'targetAmount',
  progress: 'progress',
  timeframe: 'timeframe',
  completeBy: 'completeBy',
  priority: 'priority',
  // These, too, decide where a goal appears: mixing them from two sides would show it to other people.
  shownOnCircles: 'owners',
  visibleToCircles: 'owners',
};

/** In the order of the form. */
export const mergeGroups = [...new Set(goalFields.map((field) => groupOf[field]))];

/** The fields of a group, in the order of the form. */
export function fieldsOfGroup(group: MergeGroup): readonly GoalField[] {
  return goalFields.filter((field) => groupOf[field] === group);
}
