import { changedFields } from './change';
import type { GoalField, KnownGoal } from './goal';
import { fieldsOfGroup, type MergeGroup, mergeGroups } from './merge-groups';

/** Whose value a group takes: mine is in the form, theirs is stored now, and before was stored before either. */
export type MergeSide = 'mine' | 'theirs' | 'before';

export type Merge = {
  /** Both changes in one; a conflicting group stays as in mine until `resolveMerge`, so that no input is lost. */
  merged: KnownGoal;
  /** Changed on both sides, and not to the same. */
  conflicts: MergeGroup[];
  /** Changed by me only. */
  mine: MergeGroup[];
  /** Changed by them only. */
  theirs: MergeGroup[];
  /** The three goals, for the values of a conflict. */
  sides: Record<MergeSide, KnownGoal>;
};

/** Merges two changes of one goal, group by group. A side has not changed what it does not know. */
export function mergeGoals({ base, mine, theirs }: Record<'base' | 'mine' | 'theirs', KnownGoal>): Merge {
  const sides = { mine, theirs, before: base };
  const isChangedIn = (side: KnownGoal, group: MergeGroup) => {
    const changed = changedFields(base, side);
    return fieldsOfGroup(group).some((field) => changed.includes(field));
  };
  const changedHere = mergeGroups.filter((group) => isChangedIn(mine, group));
  const changedThere = mergeGroups.filter((group) => isChangedIn(theirs, group));
  const onBoth = changedHere.filter((group) => changedThere.includes(group));
  const conflicts = onBoth.filter((group) => !isAgreed(group, sides));
  const onlyMine = changedHere.filter((group) => !onBoth.includes(group));

  const merged = goalOf(mergeGroups, (group) => {
    const isMine = onlyMine.includes(group) || conflicts.includes(group);
    return isMine ? [mine, base, theirs] : [theirs, mine, base];
  });
  return {
    merged,
    conflicts,
    mine: onlyMine,
    theirs: changedThere.filter((group) => !onBoth.includes(group)),
    sides,
  };
}

/**
 * The goal to put into the form once a side is chosen for each conflict; a conflict without a choice stays as in
 * mine. Fields unknown to the chosen side are as stored now.
 */
export function resolveMerge(
  { merged, conflicts, sides }: Merge,
  choices: Partial<Record<MergeGroup, MergeSide>>,
): KnownGoal {
  return goalOf(mergeGroups, (group) =>
    conflicts.includes(group) ? [sides[choices[group] ?? 'mine'], sides.before, sides.theirs] : [merged],
  );
}

/** Whether both sides agree on each field of a group; a field that one of them does not know is no matter of dispute. */
function isAgreed(group: MergeGroup, { mine, theirs, before }: Merge['sides']): boolean {
  const one = { ...before, ...mine };
  const other = { ...before, ...theirs };
  const differing = changedFields(one, other);
  return fieldsOfGroup(group).every((field) => one[field] === undefined || !differing.includes(field));
}

/** A goal whose groups take each field from the first of `sourcesOf` that knows it. */
function goalOf(
  groups: readonly MergeGroup[],
  sourcesOf: (group: MergeGroup) => readonly KnownGoal[],
): KnownGoal {
  const known = groups.flatMap((group) => {
    const sources = sourcesOf(group);
    return fieldsOfGroup(group).map((field) => [field, firstKnown(field, sources)] as const);
  });
  // The same keys and values: each is of its field, in whichever goal it was found.
  return Object.fromEntries(known.filter(([, value]) => value !== undefined)) as KnownGoal;
}

function firstKnown(field: GoalField, sources: readonly KnownGoal[]): KnownGoal[GoalField] {
  return sources.find((goal) => goal[field] !== undefined)?.[field];
}
