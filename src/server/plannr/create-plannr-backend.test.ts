import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import wordForWord from '../../contract/fixtures/put-goal-response-as-documented.json' with { type: 'json' };
import { readGoal } from '../../contract/read-goal';
import { documented } from '../../testing/servers/documented-upstream';
import { openFindings } from '../../testing/servers/open-findings';
import { documentedCaller, openPlannrBackend } from '../../testing/servers/open-plannr-backend';
import { createPlannrBackend } from './create-plannr-backend';
import { createUpstream } from './create-upstream';

const { goalUuid, clientUuid, secret } = documented;
const byName = { page: 1, perPage: 50, sort: 'first_name' } as const;
const caller = documentedCaller;

describe('Plannr’s answer', () => {
  test('is read word for word as documented, and nothing else is passed on', async () => {
    const { backend } = await openPlannrBackend();
    const { goal } = await backend.findGoal(caller, goalUuid);
    expect(readGoal(goal)).toEqual(readGoal(wordForWord));
    const text = JSON.stringify(goal);
    for (const strange of [
      'App\\\\Http',
      'firm:read',
      'referral_code',
      'can_be_deleted',
      'first_contact_date',
    ])
      expect(text).not.toContain(strange);
    expect(JSON.parse(text)).toMatchObject({
      target_amount: { amount: 4_000, formatted: '£40.00', currency: 'GBP' },
      shared_owner: { name: 'Gareth Thompson', inactive_at: '2026-04-29' },
    });
    expect(text).not.toContain('account_uuids');
  });

  test('with people and circles omits the firm, and junk in the place of a record', async () => {
    const { backend } = await openPlannrBackend();
    const answers = [
      await backend.listAccounts(caller, {}, byName),
      await backend.findAccount(caller, clientUuid),
      await backend.listCircles(caller, {}, { ...byName, sort: 'name', withAccounts: true }),
      await backend.listLogins(caller),
    ];
    expect(JSON.stringify(answers)).not.toContain(secret);
    expect(JSON.stringify(answers)).not.toContain('App\\\\Http');
    expect(answers[2]).toMatchObject({
      items: [{ name: 'Thompson family', bg_colour: '#5E81AC' }],
      total: 1,
    });
  });

  test('with another goal than the requested one is refused', async () => {
    const { backend, plannr } = await openPlannrBackend();
    plannr.next({ status: 200, body: { ...wordForWord, uuid: clientUuid } });
    await expect(backend.findGoal(caller, goalUuid)).rejects.toMatchObject({ status: 502 });
    plannr.next({ status: 200, body: [wordForWord] });
    await expect(backend.findGoal(caller, goalUuid)).rejects.toMatchObject({ status: 502 });
  });

  test('of an amount or a day that cannot be read stays unknown', async () => {
    const { backend, plannr } = await openPlannrBackend();
    const odd = {
      target_amount: 'App\\Http',
      complete_goal_by: '2027-02-31T00:00:00+00:00',
      progress: 'x',
      priority: null,
    };
    plannr.next({ status: 200, body: { ...wordForWord, ...odd } });
    const { goal } = await backend.findGoal(caller, goalUuid);
    expect(JSON.parse(JSON.stringify(goal))).toEqual(
      expect.not.objectContaining({ target_amount: expect.anything(), complete_goal_by: expect.anything() }),
    );
    expect(goal).toMatchObject({ progress: undefined, priority: null, name: 'Reduced Mileage' });
  });
});

describe('a goal', () => {
  test('keeps its tag however its moment is written, and changes it with its fields', async () => {
    const { backend, plannr } = await openPlannrBackend();
    const tagOf = async (changed: object) => {
      plannr.next({ status: 200, body: { ...wordForWord, ...changed } });
      return (await backend.findGoal(caller, goalUuid)).etag;
    };
    const tag = await tagOf({});
    expect(tag).toMatch(/^"([0-9a-f]{8}|-{8}){11}"$/);
    const same = {
      updated_at: '2026-04-29T11:53:00Z',
      progress: 68,
      firm: {},
      target_amount: { amount: 4000, currency: 'GBP' },
    };
    expect(await tagOf(same)).toBe(tag);
    for (const changed of [
      { updated_at: '2026-04-29T12:53:01+01:00' },
      { progress: '69' },
      { timeframe: null },
      { target_amount: null },
      { complete_goal_by: '2027-04-30T12:53:00+01:00' },
    ])
      expect(await tagOf(changed)).not.toBe(tag);
  });

  test('keeps its tag whatever the order of its lists', async () => {
    const { backend, plannr } = await openPlannrBackend();
    const [one, other] = [clientUuid, documented.adviserUuid];
    const tagOf = async (account_uuids: string[]) => {
      plannr.next({ status: 200, body: { ...wordForWord, account_uuids } });
      return (await backend.findGoal(caller, goalUuid)).etag;
    };
    const tag = await tagOf([one, other]);
    expect(await tagOf([other, one])).toBe(tag);
    expect(await tagOf([one])).not.toBe(tag);
  });

  const lists = {
    account_uuids: [clientUuid],
    shown_on_circles: true,
    visible_to_circles_uuids: [documented.circleUuid],
  };
  test.each([
    ['leaves out lists and the switch', wordForWord],
    [
      'writes the moment with microseconds',
      { ...wordForWord, ...lists, updated_at: '2026-04-29T11:53:00.123456Z' },
    ],
    ['leaves out the moment', { ...wordForWord, ...lists, updated_at: null }],
  ])('is saved twice where the answer of a save %s', async (_, answered) => {
    const { backend, plannr } = await openPlannrBackend();
    const stored = { status: 200, body: { ...wordForWord, ...lists } };
    plannr.next(stored);
    const { etag } = await backend.findGoal(caller, goalUuid);
    plannr.next(stored, { status: 200, body: answered });
    const saved = await backend.updateGoal(caller, goalUuid, { progress: 68 }, { ifMatch: etag });
    plannr.next(stored, { status: 200, body: answered });
    await backend.updateGoal(caller, goalUuid, { progress: 69 }, { ifMatch: saved.etag });
    expect(plannr.requests.filter(({ method }) => method === 'PUT')).toHaveLength(2);
    plannr.next({ status: 200, body: { ...stored.body, name: 'Renamed' } });
    await expect(
      backend.updateGoal(caller, goalUuid, { progress: 70 }, { ifMatch: saved.etag }),
    ).rejects.toMatchObject({ status: 412, body: { current: { name: 'Renamed' } } });
  });

  test('is written in Plannr’s keys, which differ by verb, and without our own', async () => {
    const { backend, plannr } = await openPlannrBackend({ keeps: true });
    const owners = [clientUuid];
    const reason = { kind: 'correction', text: '' } as const;
    await backend.createGoal(caller, { name: 'Boat', owners, shownOnCircles: true }, { reason });
    await backend.updateGoal(caller, goalUuid, { shownOnCircles: false, targetAmount: 12_34 }, { reason });
    expect(plannr.requests.map(({ method, body }) => [method, body])).toEqual([
      ['POST', { name: 'Boat', account_uuids: owners, show_on_circles: true }],
      ['PUT', { shown_on_circles: false, target_amount: 12_34 }],
    ]);
  });

  test('is sent in pounds if Plannr counts them, and not with pence', async () => {
    const { backend, plannr } = await openPlannrBackend({ keeps: true }, { amountUnit: 'major' });
    await backend.updateGoal(caller, goalUuid, { targetAmount: 500_00 });
    await backend.updateGoal(caller, goalUuid, { targetAmount: 0 });
    const refused = { status: 422, body: { errors: { target_amount: [expect.stringContaining('whole')] } } };
    await expect(backend.updateGoal(caller, goalUuid, { targetAmount: 500_01 })).rejects.toMatchObject(
      refused,
    );
    const pence = { name: 'Boat', owners: [clientUuid], targetAmount: 1 };
    await expect(backend.createGoal(caller, pence)).rejects.toMatchObject(refused);
    expect(plannr.requests.map(({ body }) => body)).toEqual([{ target_amount: 500 }, { target_amount: 0 }]);
    expect(await backend.findFaults(caller, undefined, { targetAmount: 1 })).toEqual(refused.body.errors);
  });

  test('that disappears between the check and the write is reported as deleted', async () => {
    const { backend, plannr } = await openPlannrBackend();
    const { etag } = await backend.findGoal(caller, goalUuid);
    const gone = { status: 404, body: { message: 'No query results' } };
    for (const write of [
      () => backend.updateGoal(caller, goalUuid, { progress: 1 }, { ifMatch: etag }),
      () => backend.deleteGoal(caller, goalUuid, { ifMatch: etag }),
    ]) {
      plannr.next({ status: 200, body: wordForWord }, gone);
      await expect(write()).rejects.toMatchObject({ status: 412, body: { current: null } });
    }
  });

  test.each([
    [200, { message: 'Goal deleted' }],
    [200, {}],
    [202, undefined],
    [204, undefined],
  ])('is deleted whatever Plannr says of it: %i %j', async (status, body) => {
    const { backend, plannr } = await openPlannrBackend();
    plannr.next(body === undefined ? { status } : { status, body });
    await expect(backend.deleteGoal(caller, goalUuid)).resolves.toBeUndefined();
  });
});

test('health reports a Plannr that is down, and sends nothing more', async () => {
  const { backend, plannr } = await openPlannrBackend();
  plannr.next(...Array(5).fill({ status: 503, body: {} }));
  for (const end of [1, 2, 3, 4, 5]) {
    await backend.ping();
    const other = goalUuid.replace(/.$/, String(end));
    await expect(backend.findGoal(caller, other)).rejects.toMatchObject({ status: 502 });
  }
  await expect(backend.ping()).rejects.toThrow('Plannr failed');
  await expect(backend.findGoal(caller, goalUuid)).rejects.toMatchObject({ status: 503 });
  expect(plannr.requests).toHaveLength(5);
});

test('a question to Plannr ends with its asker, and a write does not', async () => {
  const server = createServer(() => {}).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const upstream = createUpstream({ apiUrl: `http://127.0.0.1:${port}`, limits: { answerMs: 300 } });
  const findings = await openFindings('of these tests');
  const backend = createPlannrBackend({ upstream, findings, currency: 'GBP', amountUnit: null });
  onTestFinished(() => backend.close());
  const asker = new AbortController();
  const asked = { ...caller, gone: asker.signal };
  const write = backend.updateGoal(asked, goalUuid, { progress: 1 });
  const question = backend.findGoal(asked, goalUuid);
  asker.abort();
  await expect(question).rejects.toMatchObject({ status: 499 });
  await expect(write).rejects.toMatchObject({ status: 504 });
});
