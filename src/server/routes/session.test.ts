import { describe, expect, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { documented } from '../../testing/servers/documented-upstream';
import { openGatewayApp } from '../../testing/servers/open-gateway-app';
import { sessionIn } from '../../testing/servers/session-in';

const url = '/bff/session';
const broken = { status: 500, body: {} };

describe.each(testDatabases)('the session of an adviser with a Plannr account $title', (database) => {
  test('is for the account that is chosen, in a new cookie', async () => {
    const { choosing, choose, browse } = await signIn();
    expect(choosing.answer).toMatchObject({
      account: null,
      permissions: null,
      choices: [{ uuid: documented.adviserUuid }, { uuid: documented.readerUuid }],
      draftKeys: null,
    });
    const goals = await browse({ url: '/bff/api/v2/goals', headers: { cookie: choosing.cookie } });
    expect(goals.statusCode).toBe(401);
    const chosen = await choose(documented.readerUuid);
    expect(chosen.answer).toMatchObject({
      account: { uuid: documented.readerUuid, name: 'Rhys Reader' },
      permissions: { write: false, delete: false },
      choices: null,
    });
    expect(chosen.cookie).not.toBe(choosing.cookie);
    expect(chosen.body).not.toContain(documented.token);
  });

  test('accepts only an account among the choices, and no choice from anyone else', async () => {
    const { choosing, browse } = await signIn();
    const statusOf = async (account: unknown, cookie = choosing.cookie) => {
      const asked = { method: 'POST', url: `${url}/account`, payload: { account } } as const;
      return (await browse({ ...asked, headers: { cookie } })).statusCode;
    };
    expect(await statusOf(documented.firmUuid)).toBe(422);
    expect(await statusOf('mine')).toBe(422);
    expect(await statusOf(documented.readerUuid, '')).toBe(401);
    expect(await statusOf(documented.readerUuid, '__Host-goal-editor=guess')).toBe(401);
  });

  test('can be ended while Plannr is down, and is neither valid nor gone until then', async () => {
    const { choose, browse, db, api, advance } = await signIn();
    const { cookie } = await choose(documented.adviserUuid);
    advance(60_000);
    api.next(broken);
    expect((await browse({ url, headers: { cookie } })).statusCode).toBe(502);
    api.next(broken);
    const out = await browse({ method: 'DELETE', url, headers: { cookie } });
    expect(out.statusCode).toBe(204);
    expect(await db.selectFrom('sessions').selectAll().execute()).toEqual([]);
  });

  test('counts wrong tokens as failed sign-ins, and a Plannr that is down as none', async () => {
    const { browse, api } = await openGatewayApp(database);
    const statusOf = async (token: string) =>
      (await browse({ method: 'POST', url, payload: { token } })).statusCode;
    api.next(broken, broken, broken, broken);
    for (let time = 1; time <= 4; time += 1) expect(await statusOf(documented.token)).toBe(502);
    for (let guess = 1; guess <= 10; guess += 1) expect(await statusOf(`guess-${guess}`)).toBe(401);
    expect(await statusOf(documented.token)).toBe(429);
  });

  test('counts attempts that run at once, so that the eleventh is refused though its token is right', async () => {
    const { browse, api } = await openGatewayApp(database);
    const tokens = [...Array.from({ length: 10 }, (_, guess) => `guess-${guess}`), documented.token];
    const answers = await Promise.all(
      tokens.map((token) => browse({ method: 'POST', url, payload: { token } })),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array(10).fill(401), 429]);
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    expect(api.requests).toHaveLength(10);
  });

  test('counts no attempt that succeeded', async () => {
    const { browse } = await openGatewayApp(database);
    const statusOf = async (token: string) =>
      (await browse({ method: 'POST', url, payload: { token } })).statusCode;
    for (let time = 1; time <= 3; time += 1) {
      const statuses = await Promise.all(Array.from({ length: 10 }, () => statusOf(documented.token)));
      expect(statuses).toEqual(Array(10).fill(200));
    }
    expect(await statusOf('guess')).toBe(401);
  });

  async function signIn() {
    let aheadMs = 0;
    const app = await openGatewayApp(database, { clock: () => new Date(Date.now() + aheadMs) });
    const read = (answer: Awaited<ReturnType<typeof app.browse>>) => ({
      answer: sessionIn(answer.json()),
      body: answer.body,
      cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    });
    const payload = { token: documented.token };
    const choosing = read(await app.browse({ method: 'POST', url, payload }));
    return {
      ...app,
      choosing,
      choose: async (account: string) => {
        const headers = { cookie: choosing.cookie };
        return read(
          await app.browse({ method: 'POST', url: `${url}/account`, payload: { account }, headers }),
        );
      },
      advance(ms: number) {
        aheadMs += ms;
      },
    };
  }
});
