import { expect, test } from 'vitest';
import { createBreaker } from './create-breaker';
import { UpstreamRefusal } from './upstream-refusal';

const limits = { failures: 5, windowMs: 30_000, pauseMs: 10_000 };
const answer = async () => 'answer';
const refuseWith =
  (status: number, details: ConstructorParameters<typeof UpstreamRefusal>[2]) => async () => {
    throw new UpstreamRefusal(status, 'Not now', details);
  };
const fail = refuseWith(504, {});
const refuse = refuseWith(404, { upstreamStatus: 404 });
const stumble = refuseWith(502, { upstreamStatus: 500 });
const turnAway = refuseWith(502, { isTurnedAway: true });
const giveUp = async () => {
  throw new Error('gone');
};

test('five different requests that fail within 30 s stop everything for 10 s, at once and with the time to wait', async () => {
  const { breaker, pass, run, read } = start();
  for (let count = 1; count <= 5; count += 1) {
    expect([await run(fail), breaker.isWell()]).toEqual([504, count < 5]);
    pass(count < 5 ? 7_000 : 500);
  }
  expect(await run(answer)).toBe(503);
  await expect(breaker.run(read, answer)).rejects.toMatchObject({ headers: { 'retry-after': '10' } });
  pass(9_000);
  await expect(breaker.run(read, answer)).rejects.toMatchObject({ headers: { 'retry-after': '1' } });
});

test('one request that fails again and again stops nothing', async () => {
  const { breaker, run } = start();
  for (let count = 1; count <= 20; count += 1) expect(await run(fail, { key: 'the same' })).toBe(504);
  expect(breaker.isWell()).toBe(true);
});

test.each([502, 503, 504])('Plannr’s own %i counts', async (upstreamStatus) => {
  const { breaker, run } = start();
  for (let count = 1; count <= 5; count += 1) await run(refuseWith(502, { upstreamStatus }));
  expect(breaker.isWell()).toBe(false);
});

test('five failures over a longer time stop nothing', async () => {
  const { pass, run } = start();
  for (let count = 1; count <= 10; count += 1) {
    expect(await run(fail)).toBe(504);
    pass(7_500);
  }
});

test('refusals, faults of one request, pages of a firewall, and disconnected clients stop nothing', async () => {
  const { run } = start();
  for (let count = 1; count <= 10; count += 1)
    expect([await run(refuse), await run(stumble), await run(turnAway), await run(giveUp)]).toEqual([
      404,
      502,
      502,
      'gone',
    ]);
  expect(await run(answer)).toBe('answer');
});

test('after the pause one read tries, and its result counts for all', async () => {
  const { breaker, pass, run } = await stopped();
  pass(10_000);
  expect(breaker.isWell()).toBe(true);
  let end = () => {};
  const trial = run(
    () =>
      new Promise((_, reject) => {
        end = () => reject(new UpstreamRefusal(502, 'Still down'));
      }),
  );
  expect(await run(answer)).toBe(503);
  end();
  expect([await trial, await run(answer)]).toEqual([502, 503]);
  pass(10_000);
  expect([await run(giveUp), await run(answer), await run(fail), await run(answer)]).toEqual([
    'gone',
    'answer',
    504,
    'answer',
  ]);
});

test('a write never tries', async () => {
  const { breaker, pass, run } = await stopped();
  pass(10_000);
  expect([breaker.awaitsProbe(), await run(answer, { isRead: false })]).toEqual([true, 503]);
  expect(await run(answer)).toBe('answer');
  expect([breaker.awaitsProbe(), await run(answer, { isRead: false })]).toEqual([false, 'answer']);
});

test('a firewall’s page after the pause says nothing, and the next read tries', async () => {
  const { pass, run } = await stopped();
  pass(10_000);
  expect([await run(turnAway), await run(fail), await run(answer)]).toEqual([502, 504, 503]);
});

test.each([refuse, stumble])(
  'an answer after the pause says that Plannr is there again',
  async (answered) => {
    const { pass, run } = await stopped();
    pass(10_000);
    await run(answered);
    expect([await run(answer), await run(fail), await run(answer)]).toEqual(['answer', 504, 'answer']);
  },
);

/** Different requests, unless told otherwise. */
function start() {
  let passed = 0;
  let count = 0;
  const breaker = createBreaker(limits, () => passed);
  const read = { key: 'a read', isRead: true };
  return {
    breaker,
    read,
    pass(ms: number) {
      passed += ms;
    },
    run(work: () => Promise<unknown>, given: Partial<typeof read> = {}) {
      count += 1;
      return breaker
        .run({ ...read, key: String(count), ...given }, work)
        .catch((error) => (error instanceof UpstreamRefusal ? error.status : error.message));
    },
  };
}

async function stopped() {
  const started = start();
  for (let count = 1; count <= 5; count += 1) await started.run(fail);
  expect(started.breaker.isWell()).toBe(false);
  return started;
}
