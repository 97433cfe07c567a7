import { changedFields } from './change';
import type { GoalField, KnownGoal } from './goal';
import type { WayBack } from './way-back';

/** Takes back the save before, or makes again what was taken back. */
export type SavePurpose = 'undo' | 'redo';

/** The reverse of a save. */
export type Undo = {
  /** Old values that can be saved, or looked at in the form first. */
  fields: KnownGoal;
  /** What changed and whose old value is not known. */
  unknown: GoalField[];
  /** What has an old value that may not be sent, as it is empty. */
  notEmptied: GoalField[];
};

/** How to go back from what was sent to what was known before. */
export function undoOf(
  { before, sent }: { before: KnownGoal; sent: KnownGoal },
  wayBack: (field: GoalField, value: KnownGoal[GoalField]) => WayBack,
): Undo {
  const changed = changedFields(before, sent);
  const isLost = (field: GoalField) => wayBack(field, before[field]) === 'none';
  const lost = changed.filter(isLost);
  return {
    fields: pick(before, (field) => changed.includes(field) && !isLost(field)),
    unknown: lost.filter((field) => before[field] === undefined),
    notEmptied: lost.filter((field) => before[field] !== undefined),
  };
}

/** Whether an undo undoes anything. */
export function canUndo({ fields }: Undo): boolean {
  return Object.keys(fields).length > 0;
}

/** What of an undo still undoes: what `now` has as it was stored then. */
export function stillUndoing(
  fields: KnownGoal,
  { stored, now }: Record<'stored' | 'now', KnownGoal>,
): KnownGoal {
  const since = changedFields(stored, now);
  return pick(fields, (field) => !since.includes(field));
}

function pick(goal: KnownGoal, matchesPattern: (field: GoalField) => boolean): KnownGoal {
  return Object.fromEntries(Object.entries(goal).filter(([field]) => matchesPattern(field as GoalField))); // its keys are fields
}
