import { changedFields } from './change';
import type { GoalField, KnownGoal } from './goal';
import { fieldsOfGroup, type MergeGroup, mergeGroups } from './merge-groups';

/** Whose value a group takes: what is typed here, what is stored now, or what was stored before either. */
export type MergeSide = 'mine' | 'theirs' | 'before';

export type Merge = {
  /** Both changes in one; a group that conflicts stands as in mine until `resolveMerge`, so that nothing typed is lost. */
  merged: KnownGoal;
  /** Changed on both sides, and not to the same. */
  conflicts: MergeGroup[];
  /** Changed here only. */
  mine: MergeGroup[];
  /** Changed there only. */
  theirs: MergeGroup[];
  /** The three goals, for the values of a clash. */
  sides: Record<MergeSide, KnownGoal>;
};

/** Merges two changes of one goal, group by group. What a side does not know it has not changed. */
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
 * The goal to put into the form once a side is chosen for each clash; a clash without a choice stays as in mine. What the
 * chosen side does not know is as it is stored now.
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
