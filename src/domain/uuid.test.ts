import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUuid } from './uuid';
import { z } from './zod';

const uuid = 'A1b2c3d4-0000-7000-8000-0000000000ff';

test('a UUID of any version and case is one', () => {
  expect(isUuid(uuid)).toBe(true);
  for (const other of ['', 'new', uuid.slice(1), `${uuid} `, `{${uuid}}`, uuid.replaceAll('-', ''), 5, null])
    expect(isUuid(other)).toBe(false);
});

test('it is what the schemas take for one', () => {
  const near = fc.oneof(fc.uuid(), fc.stringMatching(/^[\dA-Ga-g-]{34,38}$/), fc.string());
  fc.assert(
    fc.property(near, (text) => {
      expect(isUuid(text)).toBe(z.guid().safeParse(text).success);
    }),
  );
});
