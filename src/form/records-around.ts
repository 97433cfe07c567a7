import type { Circle } from '../domain/goal/circle';
import type { Client } from '../domain/goal/client';
import { circlesOf, ownersOf } from '../domain/goal/goal-records';
import type { StoredGoal } from '../domain/goal/stored-goal';
import type { GoalFormValues } from './goal-form-values';

/** Every client and circle whose record is in the form or came with a goal. */
export function recordsAround(
  typed: (Pick<GoalFormValues, 'owners' | 'visibleToCircles'> | undefined)[],
  goals: (StoredGoal | undefined)[],
): { clients: Client[]; circles: Circle[] } {
  const known = goals.filter((goal) => goal !== undefined);
  return {
    clients: [...typed.flatMap((values) => values?.owners ?? []), ...known.flatMap(ownersOf)],
    circles: [
      ...typed.flatMap((values) => values?.visibleToCircles ?? []),
      ...known.flatMap((goal) => circlesOf(goal) ?? []),
    ],
  };
}
