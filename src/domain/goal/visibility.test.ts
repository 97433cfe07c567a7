import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCircle, aClient } from '../../testing/data/a-goal';
import { circlesOfOwners, circlesWithoutOwner, whereAppears, whereBlankAppears } from './visibility';

const family = aCircle({ uuid: 'f', name: 'Thompson family' });
const club = aCircle({ uuid: 'c', name: 'Chess club' });
const gareth = aClient({ uuid: 'g', circles: [family, club] });
const unseen = aClient({ uuid: 'u', circles: undefined });

describe('the circles of owners', () => {
  test('are each named once, by name', () => {
    expect(circlesOfOwners([gareth, aClient({ circles: [family] })])).toEqual([club, family]);
  });

  test('are unknown when those of one owner are', () => {
    expect(circlesOfOwners([gareth, unseen])).toBeUndefined();
    expect(circlesOfOwners(undefined)).toBeUndefined();
  });
});

test.each([
  [[gareth], 'All circles of these clients: Chess club, Thompson family'],
  [[aClient({ circles: [] })], 'These clients belong to no circle'],
  [[gareth, unseen], 'All circles of these clients'],
  [undefined, 'All circles of these clients'],
])('a blank list is said in words (%#)', (owners, words) => {
  expect(whereBlankAppears(owners)).toBe(words);
});

test('a goal without an owner yet explains what a blank means, instead of appearing nowhere', () => {
  expect(whereBlankAppears([])).toBe('All circles of these clients');
});

describe('where a goal appears', () => {
  const shown = { owners: [gareth], shownOnCircles: true, circles: [family] };
  const unknown = 'Plannr does not tell us where this appears now';
  const portal = 'Only members with portal access can see it';

  test.each<[string, Partial<Parameters<typeof whereAppears>[0]>, string]>([
    [
      'in the chosen circles, in their order',
      { circles: [family, club] },
      `Appears under Thompson family, Chess club. ${portal}`,
    ],
    [
      'in the chosen circles, whoever the owners are',
      { owners: undefined },
      `Appears under Thompson family. ${portal}`,
    ],
    [
      'in the chosen circles, whichever circles an owner is in',
      { owners: [unseen] },
      `Appears under Thompson family. ${portal}`,
    ],
    [
      'in every circle of the owners when none is chosen',
      { circles: [] },
      `Appears under Chess club, Thompson family. ${portal}`,
    ],
    [
      'in none when no owner is in one',
      { circles: [], owners: [] },
      'Appears under no circle: these clients belong to none',
    ],
    ['in none when it is switched off', { shownOnCircles: false }, 'Not shown on any circle'],
    [
      'in none when it is switched off and the rest is unknown',
      { shownOnCircles: false, owners: undefined, circles: undefined },
      'Not shown on any circle',
    ],
    ['nobody knows where without the switch', { shownOnCircles: undefined }, unknown],
    ['nobody knows where without the choice', { circles: undefined }, unknown],
    [
      'nobody knows where without the owners, when no circle is chosen',
      { circles: [], owners: undefined },
      unknown,
    ],
    [
      'nobody knows where without the circles of an owner, when no circle is chosen',
      { circles: [], owners: [gareth, unseen] },
      unknown,
    ],
  ])('is %s', (_, given, words) => {
    expect(whereAppears({ ...shown, ...given })).toBe(words);
  });

  test('names no owner', () => {
    const anyone = fc.record({
      owners: fc.option(fc.constantFrom([gareth], [unseen], [gareth, unseen], []), { nil: undefined }),
      shownOnCircles: fc.option(fc.boolean(), { nil: undefined }),
      circles: fc.option(fc.constantFrom([family], [club, family], []), { nil: undefined }),
    });
    fc.assert(
      fc.property(anyone, (given) => {
        expect(whereAppears(given)).not.toContain(gareth.name);
      }),
    );
  });

  test('keeps a right-to-left circle in its place', () => {
    const circles = [aCircle({ name: 'משפחה' }), club];
    expect(whereAppears({ ...shown, circles })).toContain('under \u2068משפחה\u2069, Chess club.');
  });
});

describe('the chosen circles without an owner', () => {
  const clubOnly = aClient({ circles: [club] });

  test('are those in which no owner is', () => {
    expect(circlesWithoutOwner({ owners: [clubOnly], circles: [family, club] })).toEqual([family]);
    expect(circlesWithoutOwner({ owners: [clubOnly, gareth], circles: [family, club] })).toEqual([]);
    expect(circlesWithoutOwner({ owners: [], circles: [club] })).toEqual([club]);
    expect(circlesWithoutOwner({ owners: [gareth], circles: [] })).toEqual([]);
  });

  test('are unknown when the choice, the owners or the circles of one are', () => {
    expect(circlesWithoutOwner({ owners: [gareth, unseen], circles: [family] })).toBeUndefined();
    expect(circlesWithoutOwner({ owners: undefined, circles: [family] })).toBeUndefined();
    expect(circlesWithoutOwner({ owners: [gareth], circles: undefined })).toBeUndefined();
  });
});
