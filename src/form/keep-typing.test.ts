import { describe, expect, test } from 'vitest';
import { aCircle, aClient, aGoal } from '../testing/data/a-goal';
import { toFormValues } from './goal-form-values';
import { isSameForm, keepTyping } from './keep-typing';

const gareth = aClient({ uuid: 'g' });
const ann = aClient({ uuid: 'a' });
const british = { locale: 'en-GB', currency: 'GBP' };
const atClick = toFormValues(aGoal({ owners: [gareth, ann] }), british);
const answered = toFormValues(
  aGoal({ owners: [ann, gareth], fields: { name: 'As stored', progress: 70, priority: 5 } }),
  british,
);

describe('after a save', () => {
  test('fields untouched since the click take the answer', () => {
    expect(keepTyping({ atClick, now: { ...atClick }, answered })).toEqual(answered);
  });

  test('fields typed in since keep the typing', () => {
    const now = { ...atClick, name: 'Typed meanwhile', owners: [gareth], visibleToCircles: [aCircle()] };
    expect(keepTyping({ atClick, now, answered })).toEqual({
      ...answered,
      name: 'Typed meanwhile',
      owners: [gareth],
      visibleToCircles: [aCircle()],
    });
  });

  test('a list in another order is untouched', () => {
    const now = { ...atClick, owners: [ann, gareth] };
    expect(keepTyping({ atClick, now, answered }).owners).toBe(answered.owners);
  });

  test('a field that was cleared since stays clear', () => {
    const now = { ...atClick, timeframe: '', owners: [] };
    expect(keepTyping({ atClick, now, answered })).toMatchObject({ timeframe: '', owners: [] });
  });
});

describe('two forms', () => {
  test('are the same with their lists in another order', () => {
    expect(isSameForm(atClick, { ...atClick, owners: [ann, gareth] })).toBe(true);
  });

  test('differ by a letter, a record, or a field that is unknown in one', () => {
    expect(isSameForm(atClick, { ...atClick, name: `${atClick.name} ` })).toBe(false);
    expect(isSameForm(atClick, { ...atClick, owners: [ann] })).toBe(false);
    expect(isSameForm(atClick, { ...atClick, owners: undefined })).toBe(false);
    expect(isSameForm({ ...atClick, visibleToCircles: undefined }, atClick)).toBe(false);
  });
});
