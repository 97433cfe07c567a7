import { expect, test } from 'vitest';
import type { FieldFault } from '../domain/goal/field-fault';
import { aClient, aGoal } from '../testing/data/a-goal';
import { toFormValues } from './goal-form-values';
import { showFaults } from './show-faults';

const owners = [
  aClient({ uuid: 'g', name: 'Gareth Thompson' }),
  aClient({ uuid: 'a', name: 'Ann Thompson' }),
];
const sent = toFormValues(aGoal({ owners }), { locale: 'en-GB', currency: 'GBP' });

/** The messages at each field. */
function shown(faults: FieldFault[]): Record<string, unknown> {
  const errors: Record<string, unknown> = {};
  showFaults(
    { setError: (field, error) => Object.assign(errors, { [field]: error.message }) },
    { faults, sent },
  );
  return errors;
}

test('each field has all of its words', () => {
  expect(
    shown([
      { field: 'name', index: undefined, message: 'Too long' },
      { field: 'progress', index: undefined, message: 'Too much' },
      { field: 'name', index: undefined, message: 'Too odd' },
    ]),
  ).toEqual({ name: 'Too long. Too odd', progress: 'Too much' });
});

test('a fault of an item names the record', () => {
  expect(
    shown([
      { field: 'owners', index: 1, message: 'Choose clients only' },
      { field: 'owners', index: undefined, message: 'Choose fewer' },
    ]),
  ).toEqual({ owners: 'Ann Thompson: Choose clients only. Choose fewer' });
});

test('a fault that names the record itself does not name it twice', () => {
  const message = 'Ann Thompson is inactive: choose an active client';
  expect(shown([{ field: 'owners', index: 1, message }])).toEqual({ owners: message });
});

test('a fault of an item that was not sent is still shown', () => {
  expect(shown([{ field: 'owners', index: 7, message: 'Choose clients only' }])).toEqual({
    owners: 'Choose clients only',
  });
  expect(shown([{ field: 'name', index: 0, message: 'Too long' }])).toEqual({ name: 'Too long' });
});
