import { describe, expect, test } from 'vitest';
import { jointAccountsAnswer } from '../../contract/answers';
import { testDatabases } from '../../testing/servers/databases';
import { demo, openDemoStore } from '../../testing/servers/demo-store';
import { openApp } from '../../testing/servers/open-app';
import { openDatabase } from '../store/database';

const george = demo.account('George Whitfield');
const joint = demo.account('Margaret & George Whitfield');

describe.each(testDatabases)('joint accounts $title', (database) => {
  test.each(['on', 'off'])('are told by holder to our own pages, PLANNR_EXACT %s', async (exact) => {
    const { browse, ask, signIn } = await openApp(database, { environment: { PLANNR_EXACT: exact } });
    const headers = { cookie: await signIn() };
    const find = (query: string) => browse({ url: `/bff/api/joint-accounts?${query}`, headers });

    const found = await find(`holders=${george},${demo.foreignClient}`);
    const { data } = jointAccountsAnswer.parse(found.json());
    expect(data.map(({ uuid }) => uuid)).toEqual([joint]);
    expect((await find('holders=x')).json().errors).toEqual({ holders: [expect.any(String)] });
    expect((await find('')).statusCode).toBe(422);
    expect((await browse({ url: `/bff/api/joint-accounts?holders=${george}` })).statusCode).toBe(401);
    expect((await ask({ url: `/api/joint-accounts?holders=${george}` })).statusCode).toBe(404);

    const holder = (await ask({ url: `/api/v1/account/${george}` })).json();
    expect([holder.has_joint_account, holder.owners]).toEqual([true, []]);
  });

  test('of a demo firm from before they were known are held once the server starts again', async () => {
    const { place, reopen, backend, caller } = await openDemoStore(database);
    const { db } = await openDatabase(place);
    await db.deleteFrom('account_holders').execute();
    await db.destroy();
    expect(await backend.listJointAccounts(caller, [george])).toEqual([]);
    const again = await reopen();
    expect((await again.backend.listJointAccounts(caller, [george])).map(({ uuid }) => uuid)).toEqual([
      joint,
    ]);
  });
});
