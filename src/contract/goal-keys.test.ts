import { expect, test } from 'vitest';
import { goalFields } from '../domain/goal/goal';
import requestExample from './fixtures/put-goal-request.json';
import { fieldOfKey, goalKeys } from './goal-keys';

test('the keys are those of the documented request', () => {
  expect(Object.values(goalKeys).sort()).toEqual(Object.keys(requestExample).sort());
});

test.each(goalFields)('the key of %s leads back to it', (field) => {
  expect(fieldOfKey(goalKeys[field])).toEqual({ field, index: undefined });
});

test('the switch has a key for each verb', () => {
  expect(fieldOfKey('shown_on_circles')?.field).toBe('shownOnCircles');
  expect(fieldOfKey('show_on_circles')?.field).toBe('shownOnCircles');
});

test('the key of an item has its index', () => {
  expect(fieldOfKey('account_uuids.0')).toEqual({ field: 'owners', index: 0 });
  expect(fieldOfKey('visible_to_circles_uuids.12')).toEqual({ field: 'visibleToCircles', index: 12 });
  expect(fieldOfKey('account_uuids.first')).toEqual({ field: 'owners', index: undefined });
});

test('an unknown key has no field', () => {
  for (const key of ['', 'uuid', 'account_uuid', 'owners', 'constructor', '__proto__', '.0']) {
    expect(fieldOfKey(key)).toBeUndefined();
  }
});
