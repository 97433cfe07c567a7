import { describe, expect, test } from 'vitest';
import { toFormValues } from '../../form/goal-form-values';
import { aGoal } from '../../testing/data/a-goal';
import { readDraft, writeDraft } from './draft';
import { draftInLocale, isDraftStored } from './found-draft';

const base = aGoal();
const newUuid = '0b7e9f7e-35a1-4c38-9d4f-6a3f5c1a2b3c';
const british = { locale: 'en-GB', currency: 'GBP' };
const values = { ...toFormValues(base, british), targetAmount: '1,234.50', completeBy: '05/11/2027' };

test('a draft that was typed in another locale keeps its meaning', () => {
  const found = readDraft(writeDraft({ base, newUuid, values, format: british }, 0), 1);
  expect(found && draftInLocale(found, 'de-DE')).toEqual({
    savedAt: 0,
    base,
    newUuid,
    values: { ...values, targetAmount: '1.234,50', completeBy: '05.11.2027' },
    format: { locale: 'de-DE', currency: 'GBP' },
  });
});

test('a draft of the same locale is as it was typed', () => {
  const draft = { savedAt: 0, base, newUuid, values: { ...values, targetAmount: '5' }, format: british };
  expect(draftInLocale(draft, 'en-GB')).toEqual(draft);
});

test('a draft from an earlier version of the editor gets a UUID for its new goal', () => {
  const { newUuid: _, ...earlier } = JSON.parse(writeDraft({ base, newUuid, values, format: british }, 0));
  expect(readDraft(JSON.stringify(earlier), 1)?.newUuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
});

describe('a draft of an earlier visit', () => {
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

  test('is stored once its changes are, whatever else changed', () => {
    const draft = draftOf({ name: 'After' });
    expect(isDraftStored(draft, storedNow({ name: 'After' }))).toBe(true);
    expect(isDraftStored(draft, storedNow({ name: 'After', progress: 90 }))).toBe(true);
  });

  test('is not stored if only a part of it is', () => {
    const draft = draftOf({ name: 'After', progress: '20' });
    expect(isDraftStored(draft, base)).toBe(false);
    expect(isDraftStored(draft, storedNow({ name: 'After' }))).toBe(false);
  });

  test('is not stored with unreadable input', () => {
    expect(isDraftStored(draftOf({ name: 'After', targetAmount: 'x' }), storedNow({ name: 'After' }))).toBe(
      false,
    );
  });

  test('a field that the server did not return is not known to be stored', () => {
    const { name: _, ...rest } = base.fields;
    expect(isDraftStored(draftOf({ name: 'After' }), { ...base, fields: rest })).toBe(false);
  });
});
