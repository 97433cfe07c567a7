import type { GoalField } from '../domain/goal/goal';

/** Plannr's key for each field in a PUT. A POST calls the switch `show_on_circles`. */
export const goalKeys = {
  name: 'name',
  description: 'description',
  owners: 'account_uuids',
  targetAmount: 'target_amount',
  progress: 'progress',
  timeframe: 'timeframe',
  completeBy: 'complete_goal_by',
  priority: 'priority',
  shownOnCircles: 'shown_on_circles',
  visibleToCircles: 'visible_to_circles_uuids',
} as const satisfies Record<GoalField, string>;

/** POST's own key of the switch; the reference really differs by verb. */
export const createdShownOnCirclesKey = 'show_on_circles';

const fieldsByKey = new Map<string, GoalField>([
  ...Object.entries(goalKeys).map(([field, key]) => [key, field as GoalField] as const), // Object.entries widens keys
  [createdShownOnCirclesKey, 'shownOnCircles'],
]);

/** The field behind a key of an error such as `account_uuids.1`, with the index of its item; undefined for an unknown key. */
export function fieldOfKey(key: string): { field: GoalField; index: number | undefined } | undefined {
  const [head = '', item] = key.split('.');
  const field = fieldsByKey.get(head);
  return field && { field, index: item !== undefined && /^\d+$/.test(item) ? Number(item) : undefined };
}
