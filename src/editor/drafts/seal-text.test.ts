import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openText, sealText } from './seal-text';

const aKey = () => randomBytes(32).toString('base64url');
const key = aKey();
const place = 'draft of one goal';

test('any text opens again with its key, in its place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      const sealed = await sealText(text, { keys: [key], place });
      expect(await openText(sealed, { keys: [key], place })).toBe(text);
    }),
    { numRuns: 30 },
  );
});

test('a text of 200,000 characters is sealed too', async () => {
  const text = 'ä'.repeat(200_000);
  expect(await openText(await sealText(text, { keys: [key], place }), { keys: [key], place })).toBe(text);
});

test('a sealed text shows nothing of the original, and is never the same twice', async () => {
  const one = await sealText('Natasha Romanoff', { keys: [key], place });
  const two = await sealText('Natasha Romanoff', { keys: [key], place });
  expect(one).not.toContain('Natasha');
  expect(one).not.toBe(two);
});

test('a rotated key still opens what it sealed, and seals no more', async () => {
  const newer = aKey();
  const old = await sealText('typed before', { keys: [key], place });
  expect(await openText(old, { keys: [newer, key], place })).toBe('typed before');
  const young = await sealText('typed after', { keys: [newer, key], place });
  expect(await openText(young, { keys: [key], place })).toBeUndefined();
});

test('another key, another place and a changed letter open nothing', async () => {
  const sealed = await sealText('typed', { keys: [key], place });
  expect(await openText(sealed, { keys: [aKey()], place })).toBeUndefined();
  expect(await openText(sealed, { keys: [], place })).toBeUndefined();
  expect(await openText(sealed, { keys: [key], place: 'draft of another goal' })).toBeUndefined();
  const { iv, data } = JSON.parse(sealed);
  const other = data.startsWith('A') ? `B${data.slice(1)}` : `A${data.slice(1)}`;
  expect(await openText(JSON.stringify({ iv, data: other }), { keys: [key], place })).toBeUndefined();
});

test.each(['', 'no JSON', '{}', 'null', '{"iv":5,"data":""}', '{"iv":"","data":""}'])(
  '%j is no sealed text',
  async (sealed) => {
    expect(await openText(sealed, { keys: [key], place })).toBeUndefined();
  },
);
