import { changedFields } from './change';
import type { GoalField, KnownGoal } from './goal';
import type { WayBack } from './way-back';

/** Undoes the last save, or redoes an undone one. */
export type SavePurpose = 'undo' | 'redo';

/** The reverse of a save. */
export type Undo = {
  /** Old values that can be saved, or reviewed in the form first. */
  fields: KnownGoal;
  /** Changed fields whose old value is unknown. */
  unknown: GoalField[];
  /** Fields whose old value may not be sent because it is empty. */
  notEmptied: GoalField[];
};

/** How to return from what was sent to what was known before. */
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

/** The part of an undo that still applies: fields of `now` that are as stored then. */
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
