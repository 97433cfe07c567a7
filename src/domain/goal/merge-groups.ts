import { type GoalField, goalFields } from './goal';

// Where a goal appears comes of all three: taking one from here and one from there would show it to others.
const together = ['owners', 'shownOnCircles', 'visibleToCircles'] as const satisfies GoalField[];

/** What is merged as one: a field, or `owners`, which stands for the owners, the switch and the circles. */
export type MergeGroup = Exclude<GoalField, 'shownOnCircles' | 'visibleToCircles'>;

/** In the order of the form. */
export const mergeGroups = goalFields.filter(
  (field): field is MergeGroup => field === 'owners' || !isTogether(field),
);

/** The fields of a group, in the order of the form. */
export function fieldsOfGroup(group: MergeGroup): readonly GoalField[] {
  return group === 'owners' ? together : [group];
}

function isTogether(field: GoalField): boolean {
  return together.some((one) => one === field);
}
