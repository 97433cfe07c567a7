import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyGoal, anyKnownGoal, only } from '../../testing/data/any-goal';
import { changedFields } from './change';
import type { Goal, KnownGoal } from './goal';
import { type Merge, mergeGoals, resolveMerge } from './merge';
import { fieldsOfGroup, type MergeGroup, mergeGroups } from './merge-groups';

const base: KnownGoal = {
  name: 'A',
  progress: 1,
  owners: ['o'],
  shownOnCircles: false,
  visibleToCircles: [],
};

describe('two changes', () => {
  test('of different fields are both kept', () => {
    const merge = mergeGoals({ base, mine: { ...base, name: 'B' }, theirs: { ...base, progress: 2 } });
    expect(merge).toMatchObject({ conflicts: [], mine: ['name'], theirs: ['progress'] });
    expect(merge.merged).toEqual({ ...base, name: 'B', progress: 2 });
  });

  test('of one field to the same value are no conflict', () => {
    const mine = { ...base, name: 'B', owners: ['o', 'p'] };
    const theirs = { ...base, name: 'B', owners: ['p', 'o'] };
    expect(mergeGoals({ base, mine, theirs })).toMatchObject({
      conflicts: [],
      mine: [],
      theirs: [],
      merged: theirs,
    });
  });

  test('of one text to what looks the same are no conflict, and theirs is kept as stored', () => {
    const theirs = { ...base, name: 'Caf\u00e9' };
    const merge = mergeGoals({ base, mine: { ...base, name: 'Cafe\u0301' }, theirs });
    expect(merge).toMatchObject({ conflicts: [], mine: [], theirs: [], merged: theirs });
  });

  test('of one field to two values are a conflict, and mine stays until a side is chosen', () => {
    const merge = mergeGoals({
      base,
      mine: { ...base, name: 'B' },
      theirs: { ...base, name: 'C', progress: 2 },
    });
    expect(merge).toMatchObject({ conflicts: ['name'], mine: [], theirs: ['progress'] });
    expect(merge.merged).toEqual({ ...base, name: 'B', progress: 2 });
    expect(resolveMerge(merge, {})).toEqual(merge.merged);
    expect(resolveMerge(merge, { name: 'mine' })).toEqual({ ...base, name: 'B', progress: 2 });
    expect(resolveMerge(merge, { name: 'theirs' })).toEqual({ ...base, name: 'C', progress: 2 });
    expect(resolveMerge(merge, { name: 'before' })).toEqual({ ...base, name: 'A', progress: 2 });
  });

  test('of the owners and of the switch are a conflict, as both decide where a goal appears', () => {
    const mine = { ...base, owners: ['o', 'p'] };
    const theirs = { ...base, shownOnCircles: true };
    const merge = mergeGoals({ base, mine, theirs });
    expect(merge.conflicts).toEqual(['owners']);
    expect(resolveMerge(merge, { owners: 'mine' })).toEqual(mine);
    expect(resolveMerge(merge, { owners: 'theirs' })).toEqual(theirs);
    expect(resolveMerge(merge, { owners: 'before' })).toEqual(base);
  });

  test('of the owners to the same and of the switch on one side are a conflict', () => {
    const mine = { ...base, owners: ['p'] };
    expect(mergeGoals({ base, mine, theirs: { ...mine, shownOnCircles: true } }).conflicts).toEqual([
      'owners',
    ]);
  });

  test('a choice for a group without a conflict changes nothing', () => {
    const merge = mergeGoals({ base, mine: { ...base, name: 'B' }, theirs: base });
    expect(resolveMerge(merge, { name: 'theirs' })).toEqual({ ...base, name: 'B' });
  });
});

describe('a field that is not known', () => {
  test('in theirs keeps what I set', () => {
    const merge = mergeGoals({ base: {}, mine: { owners: ['p'] }, theirs: {} });
    expect(merge).toMatchObject({ conflicts: [], mine: ['owners'], merged: { owners: ['p'] } });
  });

  test('in theirs keeps its value before, empty or not', () => {
    const mine = { name: 'B', timeframe: null };
    const merge = mergeGoals({ base: { name: 'A', timeframe: null }, mine, theirs: { name: 'A' } });
    expect(merge.merged).toEqual(mine);
  });

  test('in mine takes theirs', () => {
    const merge = mergeGoals({ base: {}, mine: { name: 'B' }, theirs: { timeframe: null } });
    expect(merge.merged).toEqual({ name: 'B', timeframe: null });
  });

  test('anywhere stays unknown, as a missing key', () => {
    const merge = mergeGoals({ base: { name: 'A' }, mine: { name: 'B' }, theirs: { name: 'A' } });
    expect(Object.keys(merge.merged)).toEqual(['name']);
    expect(Object.keys(resolveMerge(merge, {}))).toEqual(['name']);
  });

  test('on one side of the owners and circles is no matter of dispute', () => {
    const merge = mergeGoals({ base: {}, mine: { owners: ['p'] }, theirs: { shownOnCircles: true } });
    expect(merge).toMatchObject({ conflicts: [], merged: { owners: ['p'], shownOnCircles: true } });
  });

  test('in the original is as stored now if the original is chosen', () => {
    const merge = mergeGoals({ base: {}, mine: { owners: ['p'] }, theirs: { owners: ['q'] } });
    expect(merge.conflicts).toEqual(['owners']);
    expect(resolveMerge(merge, { owners: 'before' })).toEqual({ owners: ['q'] });
  });

  test('on the chosen side is as before, if that is known', () => {
    const theirs = { ...base, owners: ['q'], shownOnCircles: true };
    const merge = mergeGoals({ base, mine: { owners: ['p'] }, theirs });
    expect(merge.merged).toEqual({ ...base, owners: ['p'] });
    expect(resolveMerge(merge, { owners: 'mine' })).toEqual({ ...base, owners: ['p'] });
  });

  test('on the chosen side is not taken from the other', () => {
    const mine = { owners: ['p'], shownOnCircles: true };
    const merge = mergeGoals({ base: {}, mine, theirs: { shownOnCircles: false } });
    expect(resolveMerge(merge, { owners: 'theirs' })).toEqual({ shownOnCircles: false });
  });
});

describe('of any goals', () => {
  test('a merge of disjoint changes is both, in either order', () => {
    const groups = fc.subarray([...mergeGroups]);
    fc.assert(
      fc.property(anyGoal(), anyGoal(), anyGoal(), groups, (goal, one, other, groupsOfOne) => {
        const groupsOfOther = mergeGroups.filter((group) => !groupsOfOne.includes(group));
        const mine = withGroups(goal, one, groupsOfOne);
        const theirs = withGroups(goal, other, groupsOfOther);
        const merge = mergeGoals({ base: goal, mine, theirs });
        expect(merge.conflicts).toEqual([]);
        const isBoth = changedFields(merge.merged, withGroups(mine, other, groupsOfOther));
        const isBothInTurn = changedFields(merge.merged, withGroups(theirs, one, groupsOfOne));
        expect([isBoth, isBothInTurn]).toEqual([[], []]);
      }),
    );
  });

  test('nothing conflicts when both sides hold the same', () => {
    fc.assert(
      fc.property(anyKnownGoal(), anyKnownGoal(), (goal, both) => {
        const merge = mergeGoals({ base: goal, mine: both, theirs: structuredClone(both) });
        expect(merge.conflicts).toEqual([]);
        expect(merge.merged).toEqual({ ...goal, ...both });
      }),
    );
  });

  test('a merge with nothing changed on my side gives theirs, and with nothing changed on theirs gives mine', () => {
    fc.assert(
      fc.property(anyKnownGoal(), anyKnownGoal(), (goal, changed) => {
        const given = { ...goal, ...changed };
        expect(mergeGoals({ base: goal, mine: goal, theirs: changed })).toMatchObject({
          conflicts: [],
          merged: given,
        });
        expect(mergeGoals({ base: goal, mine: changed, theirs: goal })).toMatchObject({
          conflicts: [],
          merged: given,
        });
      }),
    );
  });

  test('both sides are treated alike, except for the side that stays in a conflict', () => {
    fc.assert(
      fc.property(threeGoals(), ({ goal, mine, theirs }) => {
        const merge = mergeGoals({ base: goal, mine, theirs });
        const turned = mergeGoals({ base: goal, mine: theirs, theirs: mine });
        expect(turned).toMatchObject({ conflicts: merge.conflicts, mine: merge.theirs, theirs: merge.mine });
        expect(changedFields(agreedIn(merge), agreedIn(turned))).toEqual([]);
        expect(changedFields(agreedIn(turned), agreedIn(merge))).toEqual([]);
      }),
    );
  });

  test('whichever side wins every conflict, its known values are taken, and nothing becomes unknown', () => {
    fc.assert(
      fc.property(
        threeGoals(),
        fc.constantFrom('mine', 'theirs', 'before'),
        ({ goal, mine, theirs }, side) => {
          const merge = mergeGoals({ base: goal, mine, theirs });
          const resolved = resolveMerge(
            merge,
            Object.fromEntries(merge.conflicts.map((group) => [group, side])),
          );
          const chosen = only(merge.sides[side], merge.conflicts.flatMap(fieldsOfGroup));
          expect(resolved).toMatchObject(chosen);
          expect(Object.keys(resolved)).toEqual(expect.arrayContaining(Object.keys({ ...goal, ...theirs })));
        },
      ),
    );
  });
});

/** Partly known goals; everything known of the first is known of mine. */
function threeGoals() {
  return fc
    .record({ goal: anyKnownGoal(), mine: anyKnownGoal(), theirs: anyKnownGoal() })
    .map(({ goal, mine, theirs }) => ({ goal, mine: { ...goal, ...mine }, theirs }));
}

/** `goal` with some groups as in `other`. */
function withGroups(goal: Goal, other: Goal, groups: readonly MergeGroup[]): Goal {
  return { ...goal, ...only(other, groups.flatMap(fieldsOfGroup)) };
}

function agreedIn({ merged, conflicts }: Merge): KnownGoal {
  const agreed = mergeGroups.filter((group) => !conflicts.includes(group));
  return only(merged, agreed.flatMap(fieldsOfGroup));
}
