import { expect, test } from 'vitest';
import { sqlite } from '../../testing/servers/databases';
import { openApp } from '../../testing/servers/open-app';

const url = '/.well-known/security.txt';

test('security.txt names the contact of the settings and has not expired', async () => {
  const environment = {
    SECURITY_CONTACT: 'mailto:security@goals.example',
    PUBLIC_URL: 'https://goals.example',
  };
  const { app } = await openApp(sqlite, { environment });
  const { statusCode, headers, body } = await app.inject({ url });
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(body).toMatch(
    /^Contact: mailto:security@goals\.example\nExpires: \S+Z\nPreferred-Languages: en\nCanonical: https:\/\/goals\.example\/\.well-known\/security\.txt\n$/,
  );
  const expires = Date.parse(/^Expires: (.*)$/m.exec(body)?.[1] ?? '');
  const daysLeft = (expires - Date.now()) / 86_400_000;
  expect(daysLeft).toBeGreaterThan(30);
  expect(daysLeft).toBeLessThan(365);
});

test('security.txt does not exist without a contact', async () => {
  const { app } = await openApp(sqlite);
  expect((await app.inject({ url })).statusCode).toBe(404);
});
