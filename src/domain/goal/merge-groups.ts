import { type GoalField, goalFields } from './goal';

// All three decide where a goal appears: mixing them from two sides would show it to other people.
const together = ['owners', 'shownOnCircles', 'visibleToCircles'] as const satisfies GoalField[];

/** What is merged as one: a field, or `owners`, which means the owners, the switch and the circles. */
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
