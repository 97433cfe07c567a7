import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import asDocumented from './fixtures/put-goal-response-as-documented.json';
import realMoney from './fixtures/put-goal-response-real-money.json';
import { readCircle, readClient, readGoal } from './read-goal';

const uuid = '50436bb4-5120-4569-81d6-4c3b27de48a3';
const ownerUuid = 'ecdeabf7-43b0-482b-977b-c29259480484';
const circleUuid = '3d2a1c6c-b5d1-4832-bc9a-c8a52b6ed625';

/** The editable fields read from an answer that has these keys and a uuid. */
function fieldsOf(keys: Record<string, unknown>) {
  return readGoal({ uuid, ...keys })?.fields;
}

describe.each([
  ['with the leaves of the documentation', asDocumented],
  ['with real money', realMoney],
])('the documented answer %s', (_, answer) => {
  const goal = readGoal(answer, '"7"');

  test('has every documented field, and no list or switch', () => {
    expect(goal?.fields).toEqual({
      name: 'Reduced Mileage',
      description: 'Reduce the amount of gas spent yearly.',
      targetAmount: 4000,
      progress: 68,
      timeframe: 'Within the year.',
      completeBy: '2027-04-29',
      priority: 4,
    });
  });

  test('has its target as the server returned it', () => {
    expect(goal?.target).toEqual({ minorUnits: 4000, formatted: '£40.00', currency: 'GBP' });
  });

  test('has the one owner that Plannr shares', () => {
    expect(goal?.owners).toBeUndefined();
    expect(goal?.sharedOwner).toEqual({
      uuid: ownerUuid,
      name: 'Gareth Thompson',
      kind: undefined,
      email: 'gareth@codepotato.co.uk',
      photoUrl: 'https://eu.ui-avatars.com/api/?name=gareth+thompson',
      isInactive: true,
      circles: undefined,
    });
  });

  test('has its uuid, its moments and its tag', () => {
    expect(goal).toMatchObject({
      uuid,
      createdAt: '2026-04-29T12:53:00+01:00',
      updatedAt: '2026-04-29T12:53:00+01:00',
      etag: '"7"',
    });
  });
});

test('reads what our own server adds', () => {
  const goal = readGoal({
    uuid,
    account_uuids: [ownerUuid, uuid],
    owners: [{ uuid: ownerUuid, first_name: 'Gareth', last_name: 'Thompson', kind: 'trust' }],
    shown_on_circles: true,
    visible_to_circles_uuids: [circleUuid],
    visible_to_circles: [{ uuid: circleUuid, name: 'Family' }],
  });
  expect(goal?.fields).toEqual({
    owners: [ownerUuid, uuid],
    shownOnCircles: true,
    visibleToCircles: [circleUuid],
  });
  expect(goal?.owners).toMatchObject([{ uuid: ownerUuid, name: 'Gareth Thompson', kind: 'trust' }]);
  expect(goal?.circles).toMatchObject([{ uuid: circleUuid, name: 'Family' }]);
});

test('a uuid is the same in upper case', () => {
  const upper = ownerUuid.toUpperCase();
  expect(fieldsOf({ account_uuids: [upper] })?.owners).toEqual([ownerUuid]);
  expect(readClient({ uuid: upper })?.uuid).toBe(ownerUuid);
  expect(readCircle({ uuid: upper })?.uuid).toBe(ownerUuid);
});

test('a list with an item that is no uuid is unknown as a whole', () => {
  for (const item of [null, 5, 'me', { uuid: ownerUuid }]) {
    expect(fieldsOf({ account_uuids: [ownerUuid, item], visible_to_circles_uuids: [item] })).toEqual({});
  }
  expect(fieldsOf({ account_uuids: 'App\\Http\\Resources\\AccountResource' })).toEqual({});
  expect(fieldsOf({ visible_to_circles_uuids: [] })).toEqual({ visibleToCircles: [] });
});

test('null is known to be empty', () => {
  expect(
    readGoal({
      uuid,
      description: null,
      target_amount: null,
      timeframe: null,
      complete_goal_by: null,
      shared_owner: null,
    }),
  ).toMatchObject({
    fields: { description: '', targetAmount: null, timeframe: null, completeBy: null },
    target: null,
    sharedOwner: null,
  });
  expect(fieldsOf({ timeframe: '' })).toEqual({ timeframe: null });
  expect(fieldsOf({ name: null, progress: null, priority: null, shown_on_circles: null })).toEqual({});
});

test('a missing or unreadable field is unknown', () => {
  expect(readGoal({ uuid })).toEqual({
    uuid,
    createdAt: undefined,
    updatedAt: undefined,
    fields: {},
    emptied: [],
    target: undefined,
    owners: undefined,
    sharedOwner: undefined,
    circles: undefined,
    etag: undefined,
  });
  expect(
    fieldsOf({
      name: 5,
      target_amount: 'App\\Http\\Resources\\MoneyResource',
      progress: 'most',
      timeframe: {},
      complete_goal_by: '2027-02-29T00:00:00+00:00',
      priority: '4.5',
      shown_on_circles: 'perhaps',
    }),
  ).toEqual({});
});

test('a currency that is no code is unknown, and the amount stays', () => {
  const money = { amount: 4000, formatted: '40 pounds', currency: '£' };
  expect(readGoal({ uuid, target_amount: money })).toMatchObject({
    fields: { targetAmount: 4000 },
    target: { minorUnits: 4000, formatted: '40 pounds', currency: undefined },
  });
  expect(readGoal({ uuid, target_amount: {} })?.fields).toEqual({});
});

test('a client always has a name', () => {
  expect(readClient({ uuid, first_name: 'Ann', last_name: null })?.name).toBe('Ann');
  expect(readClient({ uuid, name: '' })?.name).toBe('Client without a name');
  expect(readCircle({ uuid })?.name).toBe('Circle without a name');
});

test('a kind that is new to us is unknown', () => {
  expect(readClient({ uuid, kind: 'charity' })?.kind).toBeUndefined();
  expect(readClient({ uuid, kind: 'business' })?.kind).toBe('business');
});

test('a client is inactive from the given day', () => {
  expect(readClient({ uuid, inactive_at: '2026-04-29' })?.isInactive).toBe(true);
  expect(readClient({ uuid, inactive_at: null })?.isInactive).toBe(false);
  expect(readClient({ uuid })?.isInactive).toBe(false);
});

test('anything else is not a record', () => {
  for (const other of [null, [], 'App\\Http\\Resources\\AccountResource', {}, { uuid: 5 }, { uuid: 'me' }]) {
    expect([readGoal(other), readClient(other), readCircle(other)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  }
});

test('junk of any kind is read without an error', () => {
  const keys = [
    ...Object.keys(realMoney),
    'account_uuids',
    'owners',
    'shown_on_circles',
    'visible_to_circles',
  ];
  const junk = fc.record(Object.fromEntries(keys.map((key) => [key, fc.anything()])));
  fc.assert(
    fc.property(fc.anything(), junk, (anything, answer) => {
      readGoal(anything);
      expect(readGoal({ ...answer, uuid })?.uuid).toBe(uuid);
      readClient({ ...answer, uuid, circles: answer.owners });
    }),
  );
});
