import { expect, test } from 'vitest';
import { draftKeys } from './draft-keys';

const newer = 'n'.repeat(32);
const older = 'o'.repeat(32);
const eleanor = '0f6e9d3c-5a41-4c8e-9b57-2d1c7a84e6b0';
const somebodyElse = 'fb2b93ef-ab52-4c0c-8ba5-ca284af71200';

test('draft keys are 256 bits, the same each time, and other ones for another account', () => {
  const [key = ''] = draftKeys([newer], eleanor);
  expect(Buffer.from(key, 'base64url')).toHaveLength(32);
  expect(key).not.toMatch(/[^\w-]/);
  expect(draftKeys([newer], eleanor)).toEqual([key]);
  expect(draftKeys([newer], somebodyElse)).not.toEqual([key]);
});

test('a rotated secret keeps the older key in second place', () => {
  const [before] = draftKeys([older], eleanor);
  const rotated = draftKeys([newer, older], eleanor);
  expect(rotated).toHaveLength(2);
  expect(rotated[1]).toBe(before);
  expect(rotated[0]).not.toBe(before);
});

// Drafts outlive a deploy only as long as this stays: RFC 5869 worked out apart from the code.
test('draft keys are HKDF-SHA-256 of the secret with the label and the account as info', () => {
  expect(draftKeys([newer], eleanor)).toEqual(['XqZOKCIfCsJ64AeTAkevh5VJ3-9tTRrzL70PjdcGuJ0']);
});
