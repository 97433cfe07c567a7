import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { aGoal } from '../../testing/data/a-goal';
import { createSaving, type SaveEnvironment } from './create-saving';
import type { Attempt, Failure } from './save-state';

const stored = aGoal({ etag: '"1"', fields: { name: 'Before' } });
const fields = { ...stored.fields, name: 'After' };
const attempt: Attempt = { stored, fields, newUuid: 'unused', reason: undefined };
const asSent = { ...stored, etag: '"2"', fields };

class Failed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  return () => vi.useRealTimers();
});

/** A save in an environment whose promises the test settles; `asked` has its calls. */
function open(given: Partial<SaveEnvironment> = {}) {
  const asked = { send: [] as Ask[], read: [] as Ask[], findCreated: [] as Ask[] };
  const bugs: unknown[] = [];
  const ask = <Answer>(what: keyof typeof asked, signal: AbortSignal) =>
    new Promise<Answer>((answer, refuse) =>
      asked[what].push({
        answer: (given) => answer(given as Answer), // each test answers what it was asked for
        signal,
        fail: (failure) => refuse(new Failed(failure)),
        refuse,
      }),
    );
  const environment: SaveEnvironment = {
    send: (_, signal) => ask('send', signal),
    read: (_, signal) => ask('read', signal),
    findCreated: (_, signal) => ask('findCreated', signal),
    probe: async () => true,
    isOffline: () => false,
    untilWorthProbing: () => new Promise(() => {}),
    untilSignedIn: () => new Promise(() => {}),
    saveAgain: () => false,
    toFailure: (error) => {
      if (error instanceof Failed) return error.failure;
      throw error;
    },
    onBug: (error) => bugs.push(error),
    onEnd: () => {},
    now: Date.now,
    random: () => 0.5,
    ...given,
  };
  const saving = createSaving(environment);
  onTestFinished(saving.close);
  return { saving, asked, bugs, kind: () => saving.getState().kind };
}

type Ask = {
  answer: (answer: unknown) => void;
  fail: (failure: Failure) => void;
  refuse: (error: unknown) => void;
  signal: AbortSignal;
};

const turn = () => vi.advanceTimersByTimeAsync(0);

test('an answer ends the save, and the promise with it', async () => {
  const { saving, asked } = open();
  const saved = saving.save(attempt);
  asked.send[0]?.answer(asSent);
  expect(await saved).toMatchObject({ kind: 'saved', goal: asSent });
});

test('announces the end of a save once, and never that of something nobody sent', async () => {
  const onEnd = vi.fn();
  const { saving, asked } = open({ onEnd });
  void saving.save(attempt);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(onEnd).not.toHaveBeenCalled();
  asked.send[0]?.answer(asSent);
  await turn();
  expect(onEnd).toHaveBeenCalledOnce();
  saving.dispatch({ kind: 'changed-elsewhere', base: stored, current: asSent });
  expect(onEnd).toHaveBeenCalledOnce();
});

test('it is busy after 300 ms and slow after 3 s', async () => {
  const { saving } = open();
  void saving.save(attempt);
  await vi.advanceTimersByTimeAsync(299);
  expect(saving.getState()).toMatchObject({ pace: 'quick' });
  await vi.advanceTimersByTimeAsync(1);
  expect(saving.getState()).toMatchObject({ pace: 'busy' });
  await vi.advanceTimersByTimeAsync(2_700);
  expect(saving.getState()).toMatchObject({ pace: 'slow' });
});

test('a second save while one runs sends nothing, and ends with the first', async () => {
  const { saving, asked } = open();
  const first = saving.save(attempt);
  const second = saving.save({ ...attempt, fields: { name: 'Another' } });
  asked.send[0]?.answer(asSent);
  expect(await second).toBe(await first);
  expect(asked.send).toHaveLength(1);
});

test('after too many requests waits as long as the server asked', async () => {
  const { saving, asked, kind } = open();
  void saving.save(attempt);
  asked.send[0]?.fail({ kind: 'throttled', retryAfterMs: 7_000 });
  await vi.advanceTimersByTimeAsync(6_999);
  expect(kind()).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1);
  expect(asked.send).toHaveLength(2);
});

test('another tag of a goal that means the same is sent once more', async () => {
  const { saving, asked, kind } = open();
  void saving.save(attempt);
  asked.send[0]?.fail({ kind: 'conflict', current: { ...stored, etag: '"7"' } });
  await turn();
  expect(asked.send).toHaveLength(2);
  asked.send[1]?.answer(asSent);
  await turn();
  expect(kind()).toBe('saved');
});

test('a wait that ended while the computer slept is over once it wakes', async () => {
  const { saving, asked } = open();
  void saving.save(attempt);
  asked.send[0]?.fail({ kind: 'throttled', retryAfterMs: 60_000 });
  await vi.advanceTimersByTimeAsync(5_000);
  vi.setSystemTime(3_600_000);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked.send).toHaveLength(2);
});

test('a clock that is set back makes nobody wait longer', async () => {
  const { saving, asked } = open();
  void saving.save(attempt);
  asked.send[0]?.fail({ kind: 'throttled', retryAfterMs: 7_000 });
  await turn();
  vi.setSystemTime(-3_600_000);
  await vi.advanceTimersByTimeAsync(7_000);
  expect(asked.send).toHaveLength(2);
});

test('a countdown is cut short by Try now', async () => {
  const { saving, asked } = open();
  void saving.save(attempt);
  asked.send[0]?.fail({ kind: 'throttled', retryAfterMs: 60_000 });
  await turn();
  saving.tryNow();
  expect(asked.send).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked.send).toHaveLength(2);
});

test('after a server failure waits longer each time, and never in step with others', async () => {
  for (const [random, pauses] of [
    [0, [500, 1_000]],
    [0.999, [999, 1_999]],
  ] as const) {
    const { saving, asked } = open({ random: () => random });
    void saving.save(attempt);
    for (const [index, pause] of pauses.entries()) {
      asked.send[index]?.fail({ kind: 'broken', message: 'No', requestId: undefined });
      await vi.advanceTimersByTimeAsync(pause - 1);
      expect(asked.send).toHaveLength(index + 1);
      await vi.advanceTimersByTimeAsync(2);
      expect(asked.send).toHaveLength(index + 2);
    }
  }
});

test('a cancelled wait cancels the request, and its late answer changes nothing', async () => {
  const { saving, asked, kind } = open();
  const saved = saving.save(attempt);
  saving.dispatch({ kind: 'stopped' });
  expect(asked.send[0]?.signal.aborted).toBe(true);
  asked.read[0]?.answer(stored);
  expect(await saved).toEqual({ kind: 'not-saved' });
  asked.send[0]?.answer(asSent);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kind()).toBe('not-saved');
});

test('without a network nothing is sent until the server answers a probe', async () => {
  let isBack = false;
  let tellNetwork = () => {};
  const { saving, asked, kind } = open({
    isOffline: () => true,
    probe: async () => isBack,
    untilWorthProbing: () =>
      new Promise((resolve) => {
        tellNetwork = resolve;
      }),
  });
  void saving.save(attempt);
  await turn();
  expect(kind()).toBe('offline');
  tellNetwork();
  await turn();
  expect(kind()).toBe('offline');
  expect(asked.send).toHaveLength(0);
  isBack = true;
  tellNetwork();
  await turn();
  // The browser still reports offline, but the server answered.
  expect(asked.send).toHaveLength(1);
});

test('Try now probes at once', async () => {
  const { saving, asked } = open({ isOffline: () => true });
  void saving.save(attempt);
  await turn();
  saving.tryNow();
  await turn();
  expect(asked.send).toHaveLength(1);
});

test('a lost answer of a new goal is looked for, however long it took and whatever the clock says', async () => {
  const { saving, asked } = open();
  const newGoal = { ...attempt, stored: undefined };
  const saved = saving.save(newGoal);
  vi.setSystemTime(-20 * 60_000);
  asked.send[0]?.fail({ kind: 'unknown' });
  await turn();
  asked.findCreated[0]?.answer({ kind: 'created', goal: asSent });
  expect(await saved).toMatchObject({ kind: 'saved', goal: asSent });
});

test('a new goal that never arrived is sent again, under its UUID', async () => {
  const sent: Attempt[] = [];
  const { saving } = open({
    send: async (given) => {
      sent.push(given);
      if (sent.length === 1) throw new Failed({ kind: 'unknown' });
      return asSent;
    },
    findCreated: async () => ({ kind: 'none' }),
  });
  const newGoal = { ...attempt, stored: undefined, newUuid: stored.uuid };
  expect(await saving.save(newGoal)).toMatchObject({ kind: 'saved' });
  expect(sent).toEqual([newGoal, newGoal]);
});

test('signing in again presses Save again if the form means the same, and asks if it does not', async () => {
  for (const [isSame, kindAfter] of [
    [true, 'signed-out'],
    [false, 'signed-in'],
  ] as const) {
    const again: Attempt[] = [];
    const { saving, asked, kind } = open({
      untilSignedIn: async () => ({ otherName: undefined }),
      saveAgain: (given) => {
        again.push(given);
        return isSame;
      },
    });
    void saving.save(attempt);
    asked.send[0]?.fail({ kind: 'signed-out' });
    await turn();
    expect(again).toEqual([attempt]);
    expect(kind()).toBe(kindAfter);
  }
});

test('another account saves nothing', async () => {
  const { saving, asked } = open({
    untilSignedIn: async () => ({ otherName: 'Ann' }),
    saveAgain: () => true,
  });
  void saving.save(attempt);
  asked.send[0]?.fail({ kind: 'signed-out' });
  await turn();
  expect(saving.getState()).toEqual({ kind: 'other-account', name: 'Ann' });
});

test('a bug is reported as a bug', async () => {
  const { saving, asked, bugs } = open();
  void saving.save(attempt);
  const bug = new TypeError('no function');
  asked.send[0]?.refuse(bug);
  await turn();
  expect(bugs).toEqual([bug]);
});
