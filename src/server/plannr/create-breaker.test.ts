import { expect, test } from 'vitest';
import { createBreaker } from './create-breaker';
import { UpstreamRefusal } from './upstream-refusal';

const limits = { failures: 5, windowMs: 30_000, pauseMs: 10_000 };
const answer = async () => 'answer';
const fail = async () => {
  throw new UpstreamRefusal(504, 'Too late');
};
const refuse = async () => {
  throw new UpstreamRefusal(404, 'Not there', { upstreamStatus: 404 });
};
const turnAway = async () => {
  throw new UpstreamRefusal(502, 'A page', { isTurnedAway: true });
};
const giveUp = async () => {
  throw new Error('gone');
};

test('five failures within 30 s stop everything for 10 s, at once and with the time to wait', async () => {
  const { breaker, pass, run } = start();
  for (let count = 1; count <= 5; count += 1) {
    expect([await run(fail), breaker.isWell()]).toEqual([504, count < 5]);
    pass(count < 5 ? 7_000 : 500);
  }
  expect(await run(answer)).toBe(503);
  await expect(breaker.run(answer)).rejects.toMatchObject({ headers: { 'retry-after': '10' } });
  pass(9_000);
  await expect(breaker.run(answer)).rejects.toMatchObject({ headers: { 'retry-after': '1' } });
});

test('five failures over a longer time stop nothing', async () => {
  const { pass, run } = start();
  for (let count = 1; count <= 10; count += 1) {
    expect(await run(fail)).toBe(504);
    pass(7_500);
  }
});

test('refusals, pages that turn one request away, and askers who are gone stop nothing', async () => {
  const { run } = start();
  for (let count = 1; count <= 10; count += 1)
    expect([await run(refuse), await run(turnAway), await run(giveUp)]).toEqual([404, 502, 'gone']);
  expect(await run(answer)).toBe('answer');
});

test('after the pause one request tries, and what it finds out counts for all', async () => {
  const { breaker, pass, run } = start();
  for (let count = 1; count <= 5; count += 1) await run(fail);
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

test('a page that turns the request away after the pause says nothing, and the next one tries', async () => {
  const { pass, run } = start();
  for (let count = 1; count <= 5; count += 1) await run(fail);
  pass(10_000);
  expect([await run(turnAway), await run(fail), await run(answer)]).toEqual([502, 504, 503]);
});

test('a refusal after the pause says that Plannr is there again', async () => {
  const { pass, run } = start();
  for (let count = 1; count <= 5; count += 1) await run(fail);
  pass(10_000);
  expect([await run(refuse), await run(answer)]).toEqual([404, 'answer']);
});

function start() {
  let now = Date.parse('2026-06-15T12:00:00Z');
  const breaker = createBreaker(limits, () => new Date(now));
  return {
    breaker,
    pass(ms: number) {
      now += ms;
    },
    run: (work: () => Promise<unknown>) =>
      breaker.run(work).catch((error) => (error instanceof UpstreamRefusal ? error.status : error.message)),
  };
}
