import { describe, expect, onTestFinished, test } from 'vitest';
import { cutAnswer, cutRequest, holdRequest } from '../../testing/network/faults';
import { demo } from '../../testing/servers/demo-store';
import { openExactPlannr } from '../../testing/servers/exact-plannr';
import { startGateway } from '../../testing/servers/start-gateway';

const goals = '/api/v2/goals';
const uuid = '0b7e9f7e-35a1-4c38-9d4f-6a3f5c1a2b3c';
const posts = { method: 'POST', path: goals };
const kayak = { name: 'Kayak', account_uuids: [demo.account('Hulk Banner')] };

describe('a new goal of a page, whose UUID Plannr chooses', () => {
  test('is found by the UUID that the page chose', async () => {
    const { create, read } = await open();
    const created = await (await create(kayak)).json();
    const found = await read();
    expect([created.uuid === uuid, found.status, await found.json()]).toEqual([false, 200, created]);
  });

  test.each([0, 20, -20])(
    'whose answer from Plannr is lost may be what was created since, by Plannr’s clock, %i minutes off ours',
    async (minutes) => {
      const { create, read, proxy, ask, pass } = await open({ minutesOff: minutes });
      await ask(goals, { method: 'POST', body: kayak });
      pass(6_000);
      await read();
      proxy.next(cutAnswer, posts);
      expect((await create({ ...kayak, name: 'Kayak\u200b' })).status).toBe(502);
      await ask(goals, { method: 'POST', body: { ...kayak, name: 'Another' } });
      const found = await read();
      expect([found.status, await found.json()]).toMatchObject([
        409,
        { code: 'goal_taken', possible: [{ name: 'Kayak\u200b' }] },
      ]);
      const again = await create(kayak);
      expect([again.status, await again.json()]).toMatchObject([409, { code: 'goal_taken' }]);
    },
  );

  test('that never reached Plannr may exist, as far as we know', async () => {
    const { create, read, proxy } = await open();
    proxy.next(cutRequest, posts);
    expect((await create(kayak)).status).toBe(502);
    const found = await read();
    expect([found.status, (await found.json()).possible]).toEqual([409, []]);
    expect((await create(kayak)).status).toBe(409);
  });

  test('is waited for while it is being created', async () => {
    const { create, read, proxy } = await open();
    const held = holdRequest();
    proxy.next(held, posts);
    const creating = create(kayak);
    await held.arrived;
    const reading = read();
    held.letGo();
    const created = await (await creating).json();
    const found = await reading;
    expect([found.status, await found.json()]).toEqual([200, created]);
  });
});

/** A signed-in page, in front of a Plannr whose clock the test sets. */
async function open({ minutesOff = 0 } = {}) {
  let now = Date.now() + minutesOff * 60_000;
  const plannr = await openExactPlannr({ clock: () => new Date(now) });
  const { browse, ask, signIn, proxy } = await startGateway(plannr.url);
  onTestFinished(() => proxy.clear());
  const cookie = await signIn();
  return {
    proxy,
    ask,
    pass(ms: number) {
      now += ms;
    },
    create: (body: object) => browse(`/bff${goals}`, cookie, { method: 'POST', body: { ...body, uuid } }),
    read: () => browse(`/bff${goals}/${uuid}`, cookie),
  };
}
