import { expect, test } from 'vitest';
import { toFormValues } from '../../form/goal-form-values';
import { aGoal } from '../../testing/data/a-goal';
import { isDraftStored } from './is-draft-stored';

const base = aGoal({ fields: { name: 'Before', progress: 10 } });
const format = { locale: 'en-GB', currency: 'GBP' };
const draftOf = (values: object) => ({
  savedAt: 0,
  base,
  newUuid: 'unused',
  format,
  values: { ...toFormValues(base, format), ...values },
});
const storedNow = (fields: object) => ({ ...base, fields: { ...base.fields, ...fields } });

test('a draft is stored once its changes are, whatever else changed', () => {
  const draft = draftOf({ name: 'After' });
  expect(isDraftStored(draft, storedNow({ name: 'After' }))).toBe(true);
  expect(isDraftStored(draft, storedNow({ name: 'After', progress: 90 }))).toBe(true);
});

test('a partly stored draft is not stored', () => {
  const draft = draftOf({ name: 'After', progress: '20' });
  expect(isDraftStored(draft, base)).toBe(false);
  expect(isDraftStored(draft, storedNow({ name: 'After' }))).toBe(false);
});

test('a draft with something that cannot be read is not', () => {
  expect(isDraftStored(draftOf({ name: 'After', targetAmount: 'x' }), storedNow({ name: 'After' }))).toBe(
    false,
  );
});

test('a field that the server did not return is not known to be stored', () => {
  const { name: _, ...rest } = base.fields;
  expect(isDraftStored(draftOf({ name: 'After' }), { ...base, fields: rest })).toBe(false);
});
