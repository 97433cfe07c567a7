import { type GoalSort, goalSorts } from '../../contract/page';
import type { BackendGoalAnswer } from '../../contract/read-goal-answer';
import { readDay } from '../../contract/read-value';

type Key = (typeof goalSorts)[number];
type Value = number | undefined;

const readers: Record<Key, (goal: BackendGoalAnswer) => Value> = {
  created_at: (goal) => momentOf(goal.created_at),
  updated_at: (goal) => momentOf(goal.updated_at),
  progress: (goal) => numberOf(goal.progress),
  complete_goal_by: (goal) => momentOf(readDay(goal.complete_goal_by)),
  priority: (goal) => numberOf(goal.priority),
};

/** Goals in an order of Plannr's list; empty values come last in both directions. */
export function sortGoals(goals: readonly BackendGoalAnswer[], sort: GoalSort): BackendGoalAnswer[] {
  const key = goalSorts.find((word) => sort === word || sort === `-${word}`) ?? 'created_at';
  const direction = sort.startsWith('-') ? -1 : 1;
  const value = readers[key];
  return goals.toSorted(
    (one, other) => compare(value(one), value(other), direction) || (one.uuid < other.uuid ? -1 : 1),
  );
}

function compare(one: Value, other: Value, direction: 1 | -1): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return direction * (one - other);
}

function momentOf(text: string | null | undefined): Value {
  return numberOf(text == null ? undefined : String(Date.parse(text)));
}

function numberOf(text: string | null | undefined): Value {
  const number = Number(text ?? Number.NaN);
  return Number.isNaN(number) ? undefined : number;
}
