import { changedFields } from '../../domain/goal/change';
import type { KnownGoal } from '../../domain/goal/goal';
import type { FieldChange, GoalChange } from '../../domain/goal/goal-change';

const blank: KnownGoal = {
  name: '',
  description: '',
  owners: [],
  targetAmount: null,
  progress: 0,
  timeframe: null,
  completeBy: null,
  shownOnCircles: false,
  visibleToCircles: [],
};

/**
 * The goal that a history leads to, newest record first as in the API; null if it ends deleted. Throws if a record
 * does not continue from the one before, or if versions do not rise.
 */
export function replay(history: readonly GoalChange[], start: KnownGoal = blank): KnownGoal | null {
  let goal: KnownGoal | null = start;
  let version = 0;
  for (const record of history.toReversed()) {
    if (!goal || record.version <= version) throw new Error(`Version ${record.version} is out of order`);
    version = record.version;
    const before: KnownGoal = goal;
    const torn =
      record.kind === 'created' ? undefined : record.changes.find((change) => !follows(before, change));
    if (torn) throw new Error(`Version ${version} did not replace the ${torn.field} that was there`);
    const values = Object.fromEntries(record.changes.map((change) => [change.field, change.new]));
    goal = record.kind === 'deleted' ? null : { ...before, ...values };
  }
  return goal;
}

function follows(goal: KnownGoal, { field, old }: FieldChange): boolean {
  return changedFields({ [field]: goal[field] ?? null }, { [field]: old }).length === 0;
}
