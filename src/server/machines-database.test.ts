import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { writeGoalBody } from '../contract/write-goal-body';
import { fieldsOf, readStored } from '../testing/servers/numbered-saves';
import { startMachines } from '../testing/servers/start-machines';

const name = 'Lost on its way to the disk';

describe.each(['cuts before COMMIT', 'cuts after COMMIT'] as const)('a database that %s', (way) => {
  test('leaves one goal and one record, and no client sends a save again by itself', async () => {
    const { ask, databases } = await startMachines();
    const isStored = way === 'cuts after COMMIT';
    const cut = () => {
      for (const database of databases) database.way = way;
    };
    const mend = () => {
      for (const database of databases) database.way = 'passes';
    };
    const recordsOf = async (path: string) => (await (await ask('GET', `${path}/history`)).json()).meta.total;

    cut();
    const created = await ask('POST', '/api/v2/goals', writeGoalBody({ ...fieldsOf(1), name }, 'POST'));
    mend();
    expect(created.status).toBe(504);
    expect(databases.map(({ cuts }) => cuts).toSorted()).toEqual([0, 1]);
    const found = await (await ask('GET', `/api/v2/goals?filter[name]=${encodeURIComponent(name)}`)).json();
    expect(found.meta.total).toBe(isStored ? 1 : 0);
    for (const { uuid } of found.data) expect(await recordsOf(`/api/v2/goals/${uuid}`)).toBe(1);

    const other = await ask('POST', '/api/v2/goals', writeGoalBody(fieldsOf(2), 'POST'));
    const path = other.headers.get('location') ?? '';
    for (const hasTag of [true, false]) {
      const { etag = '' } = await readStored(ask, path);
      const before = await recordsOf(path);
      cut();
      const renamed = `Renamed ${randomUUID()}`;
      const saved = await ask('PUT', path, { name: renamed }, hasTag ? { 'if-match': etag } : {});
      mend();
      expect(saved.status).toBe(504);
      const stored = await readStored(ask, path);
      expect([stored.fields.name === renamed, await recordsOf(path)]).toEqual([
        isStored,
        before + (isStored ? 1 : 0),
      ]);
    }
  }, 120_000);
});

test('a server that has lost its database is passed by, for reads and writes, and is back once it has it again', async () => {
  const { ask, databases, servers, isServing } = await startMachines();
  const [lost] = databases;
  const statuses = async () => {
    const seen: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      seen.push((await ask('GET', '/api/v2/goals')).status);
      const created = await ask('POST', '/api/v2/goals', writeGoalBody(fieldsOf(turn), 'POST'));
      seen.push(created.status);
      seen.push((await ask('PUT', created.headers.get('location') ?? '', { name: 'Saved' })).status);
    }
    return new Set(seen);
  };
  lost.lose();
  expect(await statuses()).toEqual(new Set([200, 201]));
  lost.way = 'passes';
  const [first] = servers;
  let isOver = false;
  const reading = (async () => {
    while (!isOver) expect((await ask('GET', '/api/v2/goals')).status).toBe(200);
  })();
  await isServing(first ?? { port: 0 });
  isOver = true;
  await reading;
}, 120_000);
