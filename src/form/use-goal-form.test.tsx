// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { aGoal } from '../testing/data/a-goal';
import { openForm } from '../testing/dom/open-form';

describe('a later reading', () => {
  const later = aGoal({ fields: { name: 'By somebody else' }, etag: '"2"' });

  test('fills a form in which nothing is changed', async () => {
    const { box, fill, save, saves, showReading } = openForm();
    showReading(later);
    expect(box('Name').value).toBe('By somebody else');
    await fill('Name', 'Holiday');
    await save();
    expect(saves.at(-1)?.stored).toBe(later);
  });

  test('never fills a form in which something is, nor lends it its tag', async () => {
    const stored = aGoal();
    const { user, box, save, saves, showReading, outdated } = openForm(stored);
    await user.type(box('Name'), '!');
    showReading(later);
    expect(box('Name').value).toBe('Reduced Mileage!');
    expect(outdated).toEqual([[stored, later]]);
    await save();
    expect(saves.at(-1)?.stored).toBe(stored);
  });

  test('leaves a search alone, which is no change, and “Discard changes” ends it', async () => {
    const { user, box, showReading, isChanged } = openForm();
    await user.type(box('Owners'), 'zz{Escape}');
    expect(isChanged()).toBe(false);
    showReading(later);
    expect([box('Name').value, box('Owners').value]).toEqual(['By somebody else', 'zz']);
    await user.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect(box('Owners').value).toBe('');
  });

  test('appears with “Discard changes”', async () => {
    const { user, box, showReading } = openForm();
    await user.type(box('Name'), '!');
    showReading(later);
    await user.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect(box('Name').value).toBe('By somebody else');
  });

  test('in another currency is written in that', () => {
    const { box, showReading } = openForm();
    const target = { minorUnits: 500, formatted: '¥500', currency: 'JPY' };
    showReading(aGoal({ fields: { targetAmount: 500 }, target, etag: '"2"' }));
    expect(box('Target amount').value).toBe('500');
  });
});

test('“Discard changes” restores what was stored', async () => {
  const { user, fill, box, isChanged, told } = openForm();
  await fill('Name', '');
  await fill('Target amount', '9');
  await user.click(screen.getByRole('button', { name: 'Discard changes' }));
  expect([box('Name').value, box('Target amount').value]).toEqual(['Reduced Mileage', '500.00']);
  expect(told).toEqual(['discarded']);
  expect(isChanged()).toBe(false);
});

test('a patch counts as input, and can be saved from a newer reading', async () => {
  const later = aGoal({ fields: { timeframe: 'Later' }, etag: '"2"' });
  const { box, put, save, saves, isChanged } = openForm();
  put({ name: 'Put back', targetAmount: 'half typed' });
  expect([box('Name').value, box('Target amount').value]).toEqual(['Put back', 'half typed']);
  expect(isChanged()).toBe(true);
  put({ targetAmount: '500.00' }, later);
  await save();
  expect(saves.at(-1)).toMatchObject({ fields: { name: 'Put back', targetAmount: 500_00 }, stored: later });
});

test('some fields are saved alone, and other input stays in the form', async () => {
  const stored = aGoal();
  const { fill, put, box, saves, saveFields, answer, isChanged } = openForm(stored);
  await fill('Name', 'Typed before');
  await fill('Complete by', '31/02/2027');
  put({ timeframe: 'Restored' });
  await saveFields(['timeframe']);
  const saved = { ...stored.fields, timeframe: 'Restored' };
  expect(saves.at(-1)).toMatchObject({ fields: saved, stored, isWhole: false });
  await answer({ kind: 'saved', goal: aGoal({ fields: { ...saved, progress: 70 }, etag: '"2"' }) });
  expect([box('Name').value, box('Complete by').value]).toEqual(['Typed before', '31/02/2027']);
  expect([box('Timeframe').value, box('Progress').value]).toEqual(['Restored', '70']);
  expect(isChanged()).toBe(true);
});

test('a field that cannot be saved alone is refused at the field', async () => {
  const { put, saves, saveFields, errorOf } = openForm();
  put({ progress: '101' });
  await saveFields(['progress']);
  expect(errorOf('Progress')).toBe('Use a number from 0 to 100');
  expect(saves).toEqual([]);
});

test('readable input is read, whatever is around it', async () => {
  const { fill, read } = openForm();
  await fill('Name', 'Holiday');
  await fill('Target amount', '12,345,6');
  await fill('Complete by', '31/02/2027');
  expect(read()).toMatchObject({
    meant: { name: 'Holiday', progress: 68 },
    unreadable: ['targetAmount', 'completeBy'],
    values: { targetAmount: '12,345,6' },
  });
  expect(read()?.meant).not.toHaveProperty('targetAmount');
});

test('names what Plannr does not let be emptied; an empty field may stay so', async () => {
  const { fill, save, saves, errorOf } = openForm(aGoal(), { mayEmptyFields: false });
  await fill('Target amount', '');
  await fill('Complete by', '');
  await fill('Timeframe', '');
  await save();
  expect(errorOf('Target amount')).toBe('Plannr doesn’t allow this to be empty');
  expect(errorOf('Complete by')).toBe('Plannr doesn’t allow this to be empty');
  expect(errorOf('Timeframe')).toBeUndefined();
  expect(saves).toEqual([]);
});

describe('while the unit of amounts is in doubt', () => {
  const inDoubt = { isAmountInDoubt: true };

  test('an amount that is typed is saved with the unit that is chosen', async () => {
    const { user, fill, save, saves, answer, errorOf } = openForm(aGoal(), inDoubt);
    await fill('Target amount', '400');
    await fill('Name', '');
    await save();
    expect(errorOf('Target amount')).toBe('Choose the unit to send it in');
    expect(errorOf('Name')).toBe('Give the goal a name');
    expect(saves).toEqual([]);
    await user.click(screen.getByLabelText('Pounds: Plannr gets 400'));
    expect(errorOf('Target amount')).toBeUndefined();
    await fill('Name', 'Boat');
    await save();
    expect(saves).toMatchObject([{ fields: { targetAmount: 400_00 }, amountUnit: 'major' }]);
    await answer({ kind: 'saved', goal: aGoal({ fields: { targetAmount: 400_00 }, etag: '"2"' }) });
    expect(screen.getByLabelText<HTMLInputElement>('Pounds: Plannr gets 400').checked).toBe(true);
  });

  test('an amount that stays, or is none, needs no unit', async () => {
    const { fill, save, saves, answer } = openForm(aGoal(), inDoubt);
    await fill('Name', 'Boat');
    await save();
    await answer({ kind: 'held' });
    await fill('Target amount', '');
    await save();
    expect(saves).toMatchObject([{ fields: { name: 'Boat' } }, { fields: { targetAmount: null } }]);
  });

  test('an older amount is filled in, and needs its unit, too', async () => {
    const { put, box, save, saves, errorOf } = openForm(aGoal(), inDoubt);
    put({ targetAmount: '400.00' });
    expect(box('Target amount').value).toBe('400.00');
    await save();
    expect(errorOf('Target amount')).toBe('Choose the unit to send it in');
    expect(saves).toEqual([]);
  });

  test('pence cannot be sent as pounds, so no number is promised, and “Discard changes” forgets the unit', async () => {
    const { user, fill } = openForm(aGoal(), inDoubt);
    await fill('Target amount', '400.50');
    expect(screen.getByLabelText('Pence: Plannr gets 40050')).toBeDefined();
    const pounds = screen.getByLabelText<HTMLInputElement>('Pounds');
    await user.click(pounds);
    await user.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect(screen.getByLabelText<HTMLInputElement>('Pounds: Plannr gets 500').checked).toBe(false);
  });
});

test('no unit is requested, nor sent, while none is in doubt', async () => {
  const { fill, save, saves } = openForm();
  expect(screen.queryByRole('group', { name: 'Send the amount in' })).toBeNull();
  await fill('Target amount', '400');
  await save();
  expect(saves).toMatchObject([{ fields: { targetAmount: 400_00 }, amountUnit: undefined }]);
});

describe('the UUID of a new goal', () => {
  test('stays the same from save to save, until another goal begins', async () => {
    const { user, fill, save, saves, answer, put } = openForm('new');
    const sendNamed = async (name: string) => {
      await fill('Name', name);
      await save();
      await answer({ kind: 'held' });
      return saves.at(-1)?.newUuid;
    };
    const first = await sendNamed('Boat');
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(await sendNamed('Kayak')).toBe(first);
    await user.click(screen.getByRole('button', { name: 'Discard changes' }));
    const second = await sendNamed('Canoe');
    put({}, 'new');
    const third = await sendNamed('Canoe');
    expect(new Set([first, second, third]).size).toBe(3);
  });

  test('is that of the draft that is restored', async () => {
    const { read, put } = openForm('new');
    const newUuid = '0b7e9f7e-35a1-4c38-9d4f-6a3f5c1a2b3c';
    put({ name: 'Boat' }, { newUuid });
    expect(read()).toMatchObject({ newUuid, base: undefined, meant: { name: 'Boat' } });
    put({}, aGoal());
    expect(read()?.base).toEqual(aGoal());
  });
});
