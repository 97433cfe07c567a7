import { describe, expect, test } from 'vitest';
import { demo } from '../../testing/servers/demo-store';
import { type TestServer, testServers } from '../../testing/servers/test-servers';

const uuid = '0b7e9f7e-35a1-4c38-9d4f-6a3f5c1a2b3c';
const kayak = { name: 'Kayak', account_uuids: [demo.account('Hulk Banner')] };
const taken = { code: 'goal_taken', message: expect.any(String) };

describe.each(testServers)('the UUID that a page chooses for a new goal $title', ({ open }) => {
  test('creates one goal, which is found by it, however often it is sent at once', async () => {
    const { create, read, named } = await openPage(await open());
    const answers = await Promise.all([1, 2, 3].map(() => create({ ...kayak, uuid: uuid.toUpperCase() })));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409]);
    const created = answers.find(({ statusCode }) => statusCode === 201);
    const found = await read(uuid);
    expect([found.statusCode, found.json(), found.headers.etag]).toEqual([
      200,
      created?.json(),
      created?.headers.etag,
    ]);
    const again = await create({ ...kayak, name: 'Another', uuid });
    expect([again.statusCode, again.json()]).toEqual([409, taken]);
    expect([await named('Kayak'), await named('Another')]).toEqual([1, 0]);
  });

  test('is that of a goal that was deleted, too', async () => {
    const { create, read, remove } = await openPage(await open());
    const created = await create({ ...kayak, uuid });
    expect((await remove(created)).statusCode).toBe(204);
    expect([(await create({ ...kayak, uuid })).statusCode, (await read(uuid)).statusCode]).toEqual([
      409, 404,
    ]);
  });

  test('can be sent again after a refusal', async () => {
    const { create, read } = await openPage(await open());
    const foreign = [demo.foreignClient];
    expect((await create({ ...kayak, account_uuids: foreign, uuid })).statusCode).toBe(422);
    expect((await read(uuid)).statusCode).toBe(404);
    expect((await create({ ...kayak, uuid })).statusCode).toBe(201);
  });

  test.each([['x'], [5], [null], [demo.goal('Reduced Mileage')], ['00000000-0000-0000-0000-000000000000']])(
    'is a random one: %j is refused',
    async (value) => {
      const { create, named } = await openPage(await open());
      const answer = await create({ ...kayak, uuid: value });
      expect([answer.statusCode, answer.json().errors]).toEqual([
        422,
        { uuid: ['Give a random UUID, version 4'] },
      ]);
      expect(await named('Kayak')).toBe(0);
    },
  );

  test('may be left out', async () => {
    const { create, named } = await openPage(await open());
    expect([(await create(kayak)).statusCode, (await create(kayak)).statusCode]).toEqual([201, 201]);
    expect(await named('Kayak')).toBe(2);
  });
});

/** One of our pages, signed in. */
async function openPage({ browse, signIn }: Awaited<ReturnType<TestServer['open']>>) {
  const cookie = await signIn();
  const goals = '/bff/api/v2/goals';
  const send = (asked: Parameters<typeof browse>[0]) =>
    browse({ ...asked, headers: { ...asked.headers, cookie } });
  return {
    create: (payload: object) => send({ method: 'POST', url: goals, payload }),
    read: (goal: string) => send({ method: 'GET', url: `${goals}/${goal}` }),
    remove: (created: Awaited<ReturnType<typeof browse>>) =>
      send({
        method: 'DELETE',
        url: `${goals}/${created.json().uuid}`,
        headers: { 'if-match': String(created.headers.etag) },
      }),
    async named(name: string): Promise<number> {
      return (await send({ method: 'GET', url: `${goals}?filter[name]=${name}` })).json().meta.total;
    },
  };
}
