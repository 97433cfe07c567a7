import { describe, expect, onTestFinished, test } from 'vitest';
import type { Oddities } from '../../testing/data/plannr-oddities';
import { documented, startDocumentedUpstream } from '../../testing/servers/documented-upstream';
import { differing, openAdviser } from '../../testing/servers/open-adviser';
import { startGateway } from '../../testing/servers/start-gateway';

const finding = (lines: string[], words: string) => lines.filter((line) => line.includes(words));
const replacing = 'Plannr empties the fields that a PUT leaves out';

describe('three edits of the timeframe alone', () => {
  test.each<[string, Oddities]>([
    ['stores an amount times 100', { amountTimes: 100 }],
    ['answers a day as the evening before in UTC', { isInUtc: true }],
    ['does both', { amountTimes: 100, isInUtc: true }],
  ])('leave amount and day as they were before a Plannr that %s', async (_, oddities) => {
    const { read, save, puts } = await openBefore(oddities);
    const before = await read();
    expect(before.fields).toMatchObject({ targetAmount: 4_000, completeBy: '2027-04-29' });
    for (const timeframe of ['Soon', 'Sooner', 'Now']) {
      const { receipt } = await save({ timeframe });
      expect(receipt?.differences).toEqual([]);
      expect(differing(before, await read())).toEqual(['timeframe']);
    }
    expect(puts()).toEqual([{ timeframe: 'Soon' }, { timeframe: 'Sooner' }, { timeframe: 'Now' }]);
  });
});

describe.each([
  ['replaces', true],
  ['patches', false],
])('a Plannr that %s on PUT', (_, replaces) => {
  test('has only the edited field changed after a save, Restore and a save', async () => {
    const { read, save, restore, puts, gateway } = await openBefore({ replaces, tellsLists: true });
    const before = await read();
    const first = await save({ timeframe: 'Soon' });
    expect(first.status).toBe(200);
    expect(puts()).toEqual([{ timeframe: 'Soon' }]);
    if (replaces) {
      const emptied = first.receipt?.differences.map(({ field }) => field);
      expect(emptied).toEqual(expect.arrayContaining(['name', 'owners', 'targetAmount', 'completeBy']));
      expect((await restore(first)).status).toBe(200);
    } else expect(first.receipt?.differences).toEqual([]);
    expect(differing(before, await read())).toEqual(['timeframe']);

    const second = await save({ progress: 90 });
    expect(second.receipt?.differences).toEqual([]);
    expect(differing(before, await read())).toEqual(['progress', 'timeframe']);
    const cleared = await save({ timeframe: null });
    expect(cleared.receipt?.differences).toEqual([]);
    expect((await read()).fields.timeframe).toBeNull();
    expect(finding(gateway.lines, replacing)).toHaveLength(replaces ? 1 : 0);
  });
});

test('what a Plannr does is known to every server, even after a restart', async () => {
  const plannr = await startPlannr({ replaces: true, tellsLists: true });
  const first = await startBefore(plannr);
  const second = await startBefore(plannr, first.dataDir);
  await openAdviser(first).save({ timeframe: 'Soon' });
  await openAdviser(second).save({ name: 'By the second', progress: 1, description: 'Kept' });
  await openAdviser(second).save({ timeframe: 'Later' });
  await first.close();
  const restarted = await startBefore(plannr, first.dataDir);
  await openAdviser(restarted).save({ timeframe: 'Last' });
  const kept = { name: 'By the second', progress: '1', description: 'Kept', timeframe: 'Last' };
  expect(await (await restarted.ask(`/api/v2/goals/${documented.goalUuid}`)).json()).toMatchObject(kept);
  const logged = [first, second, restarted].map(({ lines }) => finding(lines, replacing).length);
  expect(logged).toEqual([1, 0, 0]);
});

test('a save that would empty a field that a replacing Plannr never returns is refused until it is set', async () => {
  const { read, save, puts } = await openBefore({ replaces: true });
  const { fields } = await read();
  await save({ timeframe: 'Soon' });
  const refused = await save(fields);
  const sentence = [
    expect.stringMatching(/^Plannr clears this if we leave it out.* Set it before you save$/),
  ];
  expect(refused).toMatchObject({
    status: 422,
    body: {
      errors: { account_uuids: sentence, shown_on_circles: sentence, visible_to_circles_uuids: sentence },
    },
  });
  expect(puts()).toHaveLength(1);
  const lists = { owners: [documented.clientUuid], shownOnCircles: false, visibleToCircles: [] };
  expect((await save({ ...fields, ...lists })).status).toBe(200);
  expect((await read()).fields).toEqual(fields);
});

describe('while the unit of money is in doubt', () => {
  test('a wrong amount is corrected by typing it again in pounds', async () => {
    const { read, save, puts, gateway } = await openBefore({ amountTimes: 100 });
    const wrong = await save({ targetAmount: 400_00 });
    expect(wrong.receipt?.differences).toMatchObject([{ field: 'targetAmount', isHundredfold: true }]);
    expect(finding(gateway.lines, 'set PLANNR_AMOUNT_UNIT')).toHaveLength(1);
    const right = await save({ targetAmount: 400_00 }, 'major');
    expect(right.receipt).toMatchObject({ confirmed: ['targetAmount'], differences: [] });
    await save({ timeframe: 'Soon' });
    expect((await read()).fields.targetAmount).toBe(400_00);
    expect(puts()).toEqual([{ target_amount: 400_00 }, { target_amount: 400 }, { timeframe: 'Soon' }]);
  });

  test('pence cannot be sent in pounds, and a unit is one of two', async () => {
    const { save, puts, gateway } = await openBefore({});
    const whole = { target_amount: [expect.stringContaining('Use a whole amount')] };
    expect(await save({ targetAmount: 400_50 }, 'major')).toMatchObject({
      status: 422,
      body: { errors: whole },
    });
    expect((await save({ targetAmount: 400_50 }, 'minor')).status).toBe(200);
    const body = { target_amount: 1, target_amount_unit: 'dozens' };
    const refused = await gateway.ask(`/api/v2/goals/${documented.goalUuid}`, { method: 'PUT', body });
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { errors: { target_amount_unit: ['Use minor or major'] } },
    ]);
    expect(puts()).toEqual([{ target_amount: 400_50 }]);
  });

  test('no amount is completed for a Plannr that replaces', async () => {
    const { save, puts } = await openBefore({ amountTimes: 100, replaces: true, tellsLists: true });
    await save({ targetAmount: 400_00 });
    const lists = { owners: [documented.clientUuid], visibleToCircles: [], shownOnCircles: true };
    const others = { ...lists, name: 'Boat', progress: 1, priority: 1 };
    expect(await save(others)).toMatchObject({
      status: 422,
      body: { errors: { target_amount: [expect.stringContaining('Type it again')] } },
    });
    expect(puts()).toHaveLength(1);
    expect((await save({ ...others, targetAmount: 400_00 }, 'major')).receipt?.differences).toEqual([]);
    expect(puts()[1]).toMatchObject({ target_amount: 400, name: 'Boat' });
  });
});

async function startPlannr(oddities: Oddities) {
  const plannr = await startDocumentedUpstream({ keeps: true, oddities });
  onTestFinished(() => plannr.close());
  return plannr;
}

/** Findings are stored by Plannr's address, so there is no proxy in front of it. */
function startBefore({ url }: { url: string }, dataDir?: string) {
  const { token, adviserUuid } = documented;
  return startGateway(url, { token, accountUuid: adviserUuid, isDirect: true, dataDir });
}

async function openBefore(oddities: Oddities) {
  const plannr = await startPlannr(oddities);
  const gateway = await startBefore(plannr);
  const puts = () => plannr.requests.filter(({ method }) => method === 'PUT').map(({ body }) => body);
  return { ...openAdviser(gateway), gateway, puts };
}
