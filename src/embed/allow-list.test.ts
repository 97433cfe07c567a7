import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAllowedOrigin, isAllowListEntry } from './allow-list';

const allowed = [
  'https://crm.example',
  'https://*.partner.example',
  'https://crm.example:8443',
  'http://localhost:5000',
];

test.each([
  'https://crm.example',
  'https://a.partner.example',
  'https://crm.example:8443',
  'http://localhost:5000',
])('%s is on the list', (origin) => {
  expect(isAllowedOrigin(origin, allowed)).toBe(true);
});

test.each([
  ['another scheme', 'http://crm.example'],
  ['another port', 'https://crm.example:444'],
  ['a label before', 'https://evil.crm.example'],
  ['a label after', 'https://crm.example.evil'],
  ['a longer label', 'https://notcrm.example'],
  ['the bare host of a pattern', 'https://partner.example'],
  ['two labels for the `*`', 'https://a.b.partner.example'],
  ['a longer label after the `*`', 'https://a.notpartner.example'],
  ['the pattern itself', 'https://*.partner.example'],
  ['the pattern, escaped', 'https://%2A.partner.example'],
  ['an empty label for the `*`', 'https://.partner.example'],
  ['a dot at the end', 'https://crm.example.'],
  ['a path', 'https://crm.example/'],
  ['a user before the host', 'https://crm.example@evil.example'],
  ['capitals, which no browser sends', 'https://CRM.example'],
  ['an opaque origin', 'null'],
  ['no origin', ''],
  ['a wildcard', '*'],
  ['another kind of address', 'file://crm.example'],
])('%s is not on the list', (_, origin) => {
  expect(isAllowedOrigin(origin, allowed)).toBe(false);
});

test('nothing is on an empty list, or matches an entry that is none', () => {
  expect(isAllowedOrigin('https://crm.example', [])).toBe(false);
  expect(isAllowedOrigin('https://crm.example', ['*', 'crm.example', 'https://*', 'https://crm.*', ''])).toBe(
    false,
  );
});

test('any text is safe to check, and only the listed origins are allowed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), fc.string(), (origin, entry) => {
      expect(isAllowedOrigin(origin, ['https://crm.example'])).toBe(origin === 'https://crm.example');
      expect(typeof isAllowListEntry(entry)).toBe('boolean');
    }),
  );
});

test.each([
  'https://crm.example',
  'https://crm.example:8443',
  'https://*.partner.example',
  'https://10.0.0.7',
  'http://localhost:5000',
  'http://127.0.0.1:5000',
  'http://[::1]:5000',
  'http://*.localhost:5000',
])('%s may stand in the list', (entry) => {
  expect(isAllowListEntry(entry)).toBe(true);
});

test.each([
  'crm.example',
  'http://crm.example',
  'https://crm.example/',
  'https://crm.example/path',
  'https://crm.example:443',
  'https://CRM.example',
  'https://user@crm.example',
  'https://crm.example?a',
  'https://*',
  'https://*.example',
  'https://a.*.example',
  'https://**.partner.example',
  'https://*.*.partner.example',
  'https://*partner.example',
  'https://%2A.partner.example',
  'https://bücher.example',
  "https://crm.example; script-src 'self'",
  'https://crm.example https://b.example',
  'https://crm.example;sandbox',
  "https://crm.example'",
  'null',
  '*',
  '',
])('%j may not stand in the list', (entry) => {
  expect(isAllowListEntry(entry)).toBe(false);
});
