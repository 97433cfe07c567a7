import { describe, expect, test } from 'vitest';
import { aCircle, without } from '../../testing/data/a-goal';
import {
  asSent,
  attempt,
  broken,
  checking,
  failed,
  fields,
  newGoal,
  offline,
  otherwise,
  problem,
  sending,
  stored,
  waiting,
} from '../../testing/data/save-states';
import { isRunning, nextSaveState } from './next-save-state';
import type { SaveEvent, SaveState } from './save-state';

const atRest: SaveState[] = [
  { kind: 'idle' },
  { kind: 'invalid' },
  { kind: 'unchanged' },
  { kind: 'discarded' },
  { kind: 'signed-out', attempt },
  { kind: 'signed-in' },
  { kind: 'other-account', name: 'Ann' },
  { kind: 'refused', faults: [], others: [], requestId: undefined },
  { kind: 'failed', ...problem },
  { kind: 'not-saved' },
  { kind: 'untold' },
  { kind: 'conflict', base: stored, current: otherwise, wasSent: true },
  { kind: 'deleted' },
  { kind: 'unsure', candidates: [] },
  { kind: 'saved', attempt, goal: asSent, receipt: { confirmed: [], unconfirmed: [], differences: [] } },
];
const running = [sending(), checking(), waiting(), offline()];

describe('Save', () => {
  test.each(atRest)('begins from $kind', (state) => {
    expect(isRunning(state)).toBe(false);
    expect(nextSaveState(state, { kind: 'save', attempt })).toEqual(sending());
  });

  test.each(running)('is not heard while one is $kind', (state) => {
    expect(isRunning(state)).toBe(true);
    expect(nextSaveState(state, { kind: 'save', attempt: newGoal })).toBe(state);
  });
});

describe('what the form reports', () => {
  test.each(['idle', 'invalid', 'unchanged', 'discarded'] as const)('as %s is said', (kind) => {
    for (const state of atRest) expect(nextSaveState(state, { kind: 'told', state: kind })).toEqual({ kind });
  });

  test.each(running)('waits while a save is $kind', (state) => {
    expect(nextSaveState(state, { kind: 'told', state: 'discarded' })).toBe(state);
  });
});

describe('typing on', () => {
  test.each(atRest)('removes the notice of $kind once it is no longer true', (state) => {
    const isOver = ['unchanged', 'discarded', 'saved', 'idle'].includes(state.kind);
    expect(nextSaveState(state, { kind: 'edited' })).toEqual(isOver ? { kind: 'idle' } : state);
  });

  test('leaves a receipt that is not clean', () => {
    const difference = {
      field: 'progress',
      expected: 1,
      stored: 2,
      wasSent: true,
      isHundredfold: false,
    } as const;
    const state: SaveState = {
      kind: 'saved',
      attempt,
      goal: asSent,
      receipt: { confirmed: [], unconfirmed: [], differences: [difference] },
    };
    expect(nextSaveState(state, { kind: 'edited' })).toBe(state);
  });
});

describe('a reading that arrives while the form has changes', () => {
  const event: SaveEvent = { kind: 'changed-elsewhere', base: stored, current: otherwise };

  test('that is the one of the conflict changes nothing', () => {
    const state: SaveState = { kind: 'conflict', base: stored, current: otherwise, wasSent: true };
    expect(nextSaveState(state, event)).toBe(state);
  });

  test.each(atRest.filter(({ kind }) => kind !== 'conflict'))('is a conflict from $kind', (state) => {
    expect(nextSaveState(state, event)).toEqual({
      kind: 'conflict',
      base: stored,
      current: otherwise,
      wasSent: false,
    });
  });

  test.each(running)('waits while a save is $kind', (state) => {
    expect(nextSaveState(state, event)).toBe(state);
  });
});

describe('while sending', () => {
  test('an answer is saved, with its receipt', () => {
    const state = nextSaveState(sending(), { kind: 'answered', goal: asSent });
    expect(state).toMatchObject({
      kind: 'saved',
      goal: asSent,
      receipt: { differences: [], unconfirmed: [] },
    });
  });

  test('an answer with another value is saved, and the receipt says so', () => {
    const goal = { ...asSent, fields: { ...fields, progress: 11 } };
    expect(nextSaveState(sending(), { kind: 'answered', goal })).toMatchObject({
      kind: 'saved',
      receipt: { differences: [{ field: 'progress', expected: 10, stored: 11 }] },
    });
  });

  test.each(['busy', 'slow'] as const)('it is said to be %s', (pace) => {
    expect(nextSaveState(sending(), { kind: 'paced', pace })).toEqual(sending({ pace }));
  });

  test('a cancelled wait still finds out whether it was saved', () => {
    expect(nextSaveState(sending({ pace: 'slow' }), { kind: 'stopped' })).toEqual(
      checking({ why: 'stopped' }),
    );
  });

  test('a request that never left waits for the network', () => {
    expect(nextSaveState(sending(), failed({ kind: 'offline' }))).toEqual(offline());
  });

  test.each([attempt, newGoal])('a lost answer is looked for', (lost) => {
    expect(nextSaveState(sending({ attempt: lost }), failed({ kind: 'unknown' }))).toEqual(
      checking({ attempt: lost }),
    );
  });

  test('too many requests wait, a new goal too', () => {
    for (const given of [attempt, newGoal])
      expect(
        nextSaveState(sending({ attempt: given }), failed({ kind: 'throttled', retryAfterMs: 5 })),
      ).toEqual(waiting({ attempt: given }));
  });

  test('a server that failed is tried twice more, then the stored goal is read', () => {
    for (const sends of [1, 2])
      expect(nextSaveState(sending({ sends }), failed(broken))).toEqual(waiting({ sends, why: 'broken' }));
    expect(nextSaveState(sending({ sends: 3 }), failed(broken))).toEqual(checking({ sends: 3, problem }));
  });

  test('a new goal that was sent before is looked for', () => {
    expect(nextSaveState(sending({ attempt: newGoal }), failed({ kind: 'taken', ...problem }))).toEqual(
      checking({ attempt: newGoal, why: 'taken', problem }),
    );
  });

  test('a new goal is not sent again to a server that failed before it is looked for', () => {
    expect(nextSaveState(sending({ attempt: newGoal }), failed(broken))).toEqual(
      checking({ attempt: newGoal, problem }),
    );
  });

  test('a goal that someone else changed is a conflict, named or not', () => {
    for (const current of [otherwise, undefined])
      expect(nextSaveState(sending(), failed({ kind: 'conflict', current }))).toEqual({
        kind: 'conflict',
        base: stored,
        current,
        wasSent: true,
      });
  });

  test('lists that the answer of a conflict leaves out stay as they were, so that a merge does not send them', () => {
    const told = without(otherwise, 'owners', 'shownOnCircles', 'visibleToCircles');
    const current = { ...told, owners: undefined, circles: undefined };
    const base = { ...stored, circles: [aCircle()] };
    const state = nextSaveState(
      sending({ attempt: { ...attempt, stored: base } }),
      failed({ kind: 'conflict', current }),
    );
    const known = { ...current, fields: otherwise.fields, owners: base.owners, circles: base.circles };
    expect(state).toMatchObject({ kind: 'conflict', base, current: known });
    const outdated: SaveEvent = { kind: 'changed-elsewhere', base, current };
    expect(nextSaveState({ kind: 'idle' }, outdated)).toMatchObject({ kind: 'conflict', current: known });
  });

  test('owners that a conflict’s answer reports missing are not mistaken for the earlier ones', () => {
    const current = { ...without(otherwise, 'owners'), emptied: ['owners' as const] };
    const state = nextSaveState(sending(), failed({ kind: 'conflict', current }));
    expect(state).toMatchObject({ kind: 'conflict', current: { fields: current.fields } });
    expect(state.kind === 'conflict' && state.current?.fields.owners).toBeUndefined();
  });

  test('a goal changed to what was sent is saved: an earlier attempt of this save did it', () => {
    expect(nextSaveState(sending({ sends: 2 }), failed({ kind: 'conflict', current: asSent }))).toMatchObject(
      {
        kind: 'saved',
        goal: asSent,
      },
    );
  });

  test('a missing goal is deleted', () => {
    expect(nextSaveState(sending(), failed({ kind: 'conflict', current: null }))).toEqual({
      kind: 'deleted',
    });
  });

  describe('for another tag of a goal that means the same', () => {
    const reworded = {
      ...stored,
      etag: '"9"',
      updatedAt: '2026-04-29T11:53:00.5Z',
      fields: { ...stored.fields, description: `${stored.fields.description}\u200B` },
    };
    const conflict = (current: typeof stored) => failed({ kind: 'conflict', current });

    test('is sent once more with it, and then is a conflict', () => {
      const again = nextSaveState(sending(), conflict(reworded));
      expect(again).toMatchObject({ kind: 'sending', attempt: { fields, stored: { etag: '"9"' } } });
      const twice = nextSaveState(again, conflict({ ...reworded, etag: '"10"' }));
      expect(twice).toMatchObject({ kind: 'conflict', current: { etag: '"10"' } });
    });

    test('is sent again with what the earlier reading knew', () => {
      const fewer = without(reworded, 'owners', 'shownOnCircles');
      expect(nextSaveState(sending(), conflict(fewer))).toMatchObject({
        kind: 'sending',
        attempt: { stored: { etag: '"9"', fields: { owners: stored.fields.owners, shownOnCircles: false } } },
      });
    });

    test('is a conflict if the stored value of a sent field is unknown', () => {
      expect(nextSaveState(sending(), conflict(without(reworded, 'name')))).toMatchObject({
        kind: 'conflict',
      });
      const unknown = { ...attempt, stored: without(stored, 'name') };
      expect(nextSaveState(sending({ attempt: unknown }), conflict(reworded))).toMatchObject({
        kind: 'conflict',
      });
    });

    test('is a conflict if another field changed, and says who changed it', () => {
      const changed = { ...reworded, fields: { ...reworded.fields, progress: 11 } };
      const change = { by: 'Ann', at: '2026-04-29T11:53:00Z' };
      expect(nextSaveState(sending(), failed({ kind: 'conflict', current: changed, change }))).toEqual({
        kind: 'conflict',
        base: stored,
        current: changed,
        wasSent: true,
        change,
      });
    });
  });

  test('a session that ended keeps the attempt', () => {
    expect(nextSaveState(sending(), failed({ kind: 'signed-out' }))).toEqual({ kind: 'signed-out', attempt });
  });

  test('refused values and other refusals are reported', () => {
    const refusal = { faults: [], others: ['No'], requestId: 'r-1' };
    expect(nextSaveState(sending(), failed({ kind: 'invalid', ...refusal }))).toEqual({
      kind: 'refused',
      ...refusal,
    });
    expect(nextSaveState(sending(), failed({ kind: 'refused', ...problem }))).toEqual({
      kind: 'failed',
      ...problem,
    });
  });
});

test('an event that does not belong to a state changes nothing', () => {
  const events: SaveEvent[] = [
    { kind: 'paced', pace: 'slow' },
    { kind: 'answered', goal: asSent },
    failed({ kind: 'unknown' }),
    { kind: 'read', current: null },
    { kind: 'found', creation: { kind: 'none' } },
    { kind: 'due' },
    { kind: 'probing' },
    { kind: 'probed', isReached: true },
    { kind: 'stopped' },
  ];
  for (const state of atRest) for (const event of events) expect(nextSaveState(state, event)).toBe(state);
  for (const event of [events[3], events[4], events[5], events[6], events[7]])
    if (event) expect(nextSaveState(sending(), event)).toEqual(sending());
});
