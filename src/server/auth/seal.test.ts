import { decodeProtectedHeader } from 'jose';
import { expect, test } from 'vitest';
import { createSeal } from './seal';

const old = 'o'.repeat(32);
const next = 'n'.repeat(32);

test('a sealed text opens again, and shows nothing of itself or its key', async () => {
  const { seal, open } = createSeal([next]);
  const sealed = await seal('a token', 'session 1');
  expect(await open(sealed, 'session 1')).toBe('a token');
  expect(await seal('a token', 'session 1')).not.toBe(sealed);
  expect(sealed).not.toContain('a token');
  expect(JSON.stringify(decodeProtectedHeader(sealed))).not.toContain(next.slice(0, 8));
});

test('the first secret seals, and every one of them opens', async () => {
  const before = await createSeal([old]).seal('a token', 'here');
  const rotating = createSeal([next, old]);
  const after = await rotating.seal('a token', 'here');
  expect(await rotating.open(before, 'here')).toBe('a token');
  expect(await createSeal([next]).open(after, 'here')).toBe('a token');
  expect(await createSeal([next]).open(before, 'here')).toBeUndefined();
});

test('a text that was sealed for another place, was changed or was never sealed does not open', async () => {
  const { seal, open } = createSeal([next]);
  const sealed = await seal('a token', 'session 1');
  const middle = sealed.lastIndexOf('.') - 3;
  const changed = sealed.slice(0, middle) + (sealed[middle] === 'A' ? 'B' : 'A') + sealed.slice(middle + 1);
  expect(await open(sealed, 'session 2')).toBeUndefined();
  expect(await open(changed, 'session 1')).toBeUndefined();
  for (const junk of ['', 'a token', 'a.b.c.d.e']) expect(await open(junk, 'session 1')).toBeUndefined();
});
