import { expect, test } from 'vitest';
import { wayBack } from './way-back';

const rules = { mayEmptyFields: true, isAmountInDoubt: false };

test('an older value is saved at once', () => {
  expect(wayBack('name', 'Before', rules)).toBe('save');
  expect(wayBack('description', '', rules)).toBe('save');
  expect(wayBack('targetAmount', 400_00, rules)).toBe('save');
  expect(wayBack('completeBy', null, rules)).toBe('save');
  expect(wayBack('visibleToCircles', [], rules)).toBe('save');
});

test('an amount is filled in only while its unit is in doubt', () => {
  const inDoubt = { ...rules, isAmountInDoubt: true };
  expect(wayBack('targetAmount', 400_00, inDoubt)).toBe('fill');
  expect(wayBack('progress', 40, inDoubt)).toBe('save');
});

test('a field that Plannr does not let be emptied cannot be restored to empty', () => {
  const strict = { ...rules, mayEmptyFields: false };
  expect(wayBack('completeBy', null, strict)).toBe('none');
  expect(wayBack('targetAmount', null, strict)).toBe('none');
  expect(wayBack('timeframe', null, strict)).toBe('save');
});

test('an unknown value, no owner and no name cannot be restored', () => {
  expect(wayBack('owners', undefined, rules)).toBe('none');
  expect(wayBack('owners', [], rules)).toBe('none');
  expect(wayBack('name', '', rules)).toBe('none');
});
