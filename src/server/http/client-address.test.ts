import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { createClientAddress } from './client-address';

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['203.0.113.9:41234', '203.0.113.9'],
  ['"203.0.113.9:41234"', '203.0.113.9'],
  ['"203.0.113.9"', '203.0.113.9'],
  ['[2001:db8:1:2::9]:41234', '2001:db8:1:2::/64'],
  ['"[2001:db8:1:2:3:4:5:6]:41234"', '2001:db8:1:2::/64'],
  ['[2001:DB8:1:2::9]', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::1%eth0', '2001:db8:0:0::/64'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['203.0.113.9, 10.0.0.7', '203.0.113.9'],
  ['203.0.113.9:41234, 10.0.0.7:80', '203.0.113.9'],
])('%s from a trusted proxy is counted as %s', (forwarded, counted) => {
  expect(addressOf({ forwarded })).toBe(counted);
});

test.each([
  'unknown',
  '_hidden',
  '',
  '203.0.113.9, unknown',
  'for=203.0.113.9',
  '203.0.113',
  '[203.0.113.9',
  '"',
])('an entry that nobody can read, %j, is counted as the proxy that wrote it', (forwarded) => {
  expect(addressOf({ forwarded })).toBe('10.0.0.1');
});

test('an unreadable entry behind a second trusted proxy counts as that proxy', () => {
  expect(addressOf({ forwarded: 'unknown, 10.0.0.7' })).toBe('10.0.0.7');
});

test('only a trusted proxy is believed, by IPv4 or IPv6', () => {
  expect(addressOf({ forwarded: '203.0.113.9', remote: '192.0.2.1' })).toBe('192.0.2.1');
  expect(addressOf({ forwarded: '203.0.113.9', remote: '2001:db8:1:2::1' })).toBe('2001:db8:1:2::/64');
  expect(addressOf({ forwarded: '203.0.113.9', remote: '::ffff:10.0.0.1' })).toBe('203.0.113.9');
  expect(addressOf({ forwarded: '203.0.113.9', remote: '::1', trusted: ['loopback'] })).toBe('203.0.113.9');
  expect(addressOf({ forwarded: '203.0.113.9', trusted: [] })).toBe('10.0.0.1');
});

test('Forwarded is never read', () => {
  expect(addressOf({ headers: { forwarded: 'for=203.0.113.9' } })).toBe('10.0.0.1');
});

type AddressOfOptions = {
  forwarded?: string;
  remote?: string;
  trusted?: string[];
  headers?: Record<string, string>;
};

function addressOf({
  forwarded,
  remote = '10.0.0.1',
  trusted = ['10.0.0.0/8'],
  headers = {},
}: AddressOfOptions): string {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remote });
  const request = new IncomingMessage(socket);
  request.headers = { ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }), ...headers };
  return createClientAddress(trusted)(request);
}
