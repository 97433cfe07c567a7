import { expect, onTestFinished, test } from 'vitest';
import { documented, startDocumentedUpstream } from '../../testing/servers/documented-upstream';
import { createUpstream } from './create-upstream';
import { readLogins } from './plannr-logins';

test('logins are read with the preferred account first, and each one’s permissions', async () => {
  const { upstream } = await open();
  const firm = { firm: 'Code Potato Wealth', firmUuid: documented.firmUuid };
  expect(await readLogins(upstream, documented.token)).toEqual([
    {
      loginUuid: expect.any(String),
      accountUuid: documented.adviserUuid,
      name: 'Alex Adviser',
      mayWrite: true,
      mayDelete: false,
      isPreferred: true,
      ...firm,
    },
    {
      loginUuid: expect.any(String),
      accountUuid: documented.readerUuid,
      name: 'Rhys Reader',
      mayWrite: false,
      mayDelete: false,
      isPreferred: false,
      ...firm,
    },
  ]);
});

test('a login may name the preferred account, and one that cannot be read is none', async () => {
  const { upstream, plannr } = await open();
  const account = (uuid: string) => ({
    account: { uuid },
    firm: 'App\\Http\\Resources\\FirmResource',
    first_name: 'Sam',
  });
  const data = [
    { uuid: documented.readerUuid, ...account(documented.readerUuid) },
    'App\\Http\\Resources\\LoginResource',
    {
      uuid: documented.adviserUuid,
      preferred_account_uuid: documented.adviserUuid.toUpperCase(),
      ...account(documented.adviserUuid),
    },
  ];
  plannr.next({ status: 200, body: { data } });
  expect(await readLogins(upstream, documented.token)).toMatchObject([
    { accountUuid: documented.adviserUuid, name: 'Sam', firm: '', mayWrite: true, isPreferred: true },
    { accountUuid: documented.readerUuid, isPreferred: false },
  ]);
});

test('an unknown token has no logins', async () => {
  const { upstream } = await open();
  await expect(readLogins(upstream, 'guess')).rejects.toMatchObject({ status: 401 });
});

async function open() {
  const plannr = await startDocumentedUpstream();
  onTestFinished(() => plannr.close());
  const upstream = createUpstream({ apiUrl: plannr.url });
  onTestFinished(() => upstream.close());
  return { plannr, upstream };
}
