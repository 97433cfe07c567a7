import { expect, test } from 'vitest';
import { toFormValues } from '../form/goal-form-values';
import { aGoal } from '../testing/a-goal';
import { readDraft, writeDraft } from './draft';
import { draftIn } from './draft-in';

const base = aGoal();
const british = { locale: 'en-GB', currency: 'GBP' };
const values = { ...toFormValues(base, british), targetAmount: '1,234.50', completeBy: '05/11/2027' };

test('a draft that was typed in another locale keeps its meaning', () => {
  const found = readDraft(writeDraft({ base, values, format: british }, 0), 1);
  expect(found && draftIn(found, 'de-DE')).toEqual({
    savedAt: 0,
    base,
    values: { ...values, targetAmount: '1.234,50', completeBy: '05.11.2027' },
    format: { locale: 'de-DE', currency: 'GBP' },
  });
});

test('a draft of the same locale is as it was typed', () => {
  const draft = { savedAt: 0, base, values: { ...values, targetAmount: '5' }, format: british };
  expect(draftIn(draft, 'en-GB')).toEqual(draft);
});
