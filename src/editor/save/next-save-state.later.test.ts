import { describe, expect, test } from 'vitest';
import type { Creation } from '../../domain/goal/creation';
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
import { nextSaveState } from './next-save-state';
import type { Failure, SaveEvent, SaveState } from './save-state';

describe('while checking', () => {
  const read = (current: typeof stored | null): SaveEvent => ({ kind: 'read', current });

  test('the goal as sent is saved', () => {
    for (const why of ['unknown', 'stopped'] as const)
      expect(nextSaveState(checking({ why }), read(asSent))).toMatchObject({ kind: 'saved', goal: asSent });
  });

  test('an untouched goal is sent again, twice at most', () => {
    for (const sends of [1, 2])
      expect(nextSaveState(checking({ sends }), read(stored))).toEqual(sending({ sends: sends + 1 }));
    expect(nextSaveState(checking({ sends: 3 }), read(stored))).toMatchObject({ kind: 'failed' });
  });

  test('an untouched goal was not saved, after a cancelled wait', () => {
    expect(nextSaveState(checking({ why: 'stopped' }), read(stored))).toEqual({ kind: 'not-saved' });
  });

  test('an untouched goal of a server that failed has failed', () => {
    expect(nextSaveState(checking({ sends: 3, problem }), read(stored))).toEqual({
      kind: 'failed',
      ...problem,
    });
  });

  test('a goal with other content is a conflict, and a missing one is deleted', () => {
    expect(nextSaveState(checking(), read(otherwise))).toEqual({
      kind: 'conflict',
      base: stored,
      current: otherwise,
      wasSent: true,
    });
    expect(nextSaveState(checking(), read(null))).toEqual({ kind: 'deleted' });
  });

  test('a changed field that did not come back is a conflict: nothing confirms that it was stored', () => {
    const { owners: _, ...told } = stored.fields;
    const changed = { ...attempt, fields: { ...stored.fields, owners: [stored.uuid] } };
    expect(nextSaveState(checking({ attempt: changed }), read({ ...asSent, fields: told }))).toMatchObject({
      kind: 'conflict',
    });
  });

  describe('for a new goal', () => {
    const found = (creation: Creation): SaveEvent => ({ kind: 'found', creation });
    const otherGoal = { ...asSent, fields: { ...fields, name: 'Sent before' } };

    test('the one that was created is saved', () => {
      for (const why of ['unknown', 'stopped', 'taken'] as const)
        expect(
          nextSaveState(
            checking({ attempt: newGoal, why, problem }),
            found({ kind: 'created', goal: asSent }),
          ),
        ).toMatchObject({ kind: 'saved', goal: asSent });
    });

    test('a goal that was created differently is reported with the difference', () => {
      expect(
        nextSaveState(checking({ attempt: newGoal }), found({ kind: 'created', goal: otherGoal })),
      ).toMatchObject({ kind: 'saved', receipt: { differences: [{ field: 'name' }] } });
    });

    test('one that an earlier press of Save created is not overwritten', () => {
      const taken = checking({ attempt: newGoal, why: 'taken', problem });
      expect(nextSaveState(taken, found({ kind: 'created', goal: otherGoal }))).toEqual({
        kind: 'conflict',
        base: undefined,
        current: otherGoal,
        wasSent: true,
      });
    });

    test('a goal that was not created is sent again, twice at most', () => {
      const checkingNew = (sends: number) => checking({ attempt: newGoal, sends });
      for (const sends of [1, 2])
        expect(nextSaveState(checkingNew(sends), found({ kind: 'none' }))).toEqual(
          sending({ attempt: newGoal, sends: sends + 1 }),
        );
      expect(nextSaveState(checkingNew(3), found({ kind: 'none' }))).toMatchObject({ kind: 'failed' });
    });

    test('a goal that was not created is reported after a cancelled wait and after a server failure', () => {
      const none = found({ kind: 'none' });
      expect(nextSaveState(checking({ attempt: newGoal, why: 'stopped' }), none)).toEqual({
        kind: 'not-saved',
      });
      expect(nextSaveState(checking({ attempt: newGoal, problem }), none)).toEqual({
        kind: 'failed',
        ...problem,
      });
    });

    test('a goal whose UUID was used and that is gone was deleted', () => {
      const taken = checking({ attempt: newGoal, why: 'taken', problem });
      expect(nextSaveState(taken, found({ kind: 'none' }))).toEqual({ kind: 'deleted' });
    });

    test('the adviser is asked about goals that may be the one, and told if there are none', () => {
      for (const goals of [[asSent], [], null]) {
        const possible = found({ kind: 'possible', goals });
        expect(nextSaveState(checking({ attempt: newGoal }), possible)).toEqual({
          kind: 'unsure',
          candidates: goals,
        });
        expect(nextSaveState(checking({ attempt: newGoal, why: 'taken', problem }), possible)).toEqual({
          kind: 'unsure',
          candidates: goals,
          message: problem.message,
        });
      }
    });
  });

  test.each<Failure>([{ kind: 'offline' }, { kind: 'unknown' }])('$kind waits for the network', (failure) => {
    expect(nextSaveState(checking(), failed(failure))).toEqual(offline({ next: 'unknown' }));
    expect(nextSaveState(checking({ why: 'stopped' }), failed(failure))).toEqual(
      offline({ next: 'stopped' }),
    );
  });

  test('too many requests and a server that failed wait, then it looks again', () => {
    expect(nextSaveState(checking(), failed({ kind: 'throttled', retryAfterMs: 5 }))).toEqual(
      waiting({ next: 'unknown' }),
    );
    expect(nextSaveState(checking(), failed(broken))).toEqual(waiting({ why: 'broken', next: 'unknown' }));
  });

  test('a signed-out adviser is never told that nothing was saved', () => {
    expect(nextSaveState(checking(), failed({ kind: 'signed-out' }))).toEqual({
      kind: 'signed-out',
      attempt,
      isLost: true,
    });
  });

  test('other refusals are reported', () => {
    expect(nextSaveState(checking(), failed({ kind: 'refused', ...problem }))).toEqual({
      kind: 'failed',
      ...problem,
    });
    expect(nextSaveState(checking(), failed({ kind: 'conflict', current: null }))).toEqual({
      kind: 'deleted',
    });
  });
});

describe('while waiting', () => {
  test('it continues when it is due', () => {
    expect(nextSaveState(waiting(), { kind: 'due' })).toEqual(sending({ sends: 2 }));
    expect(nextSaveState(waiting({ next: 'unknown' }), { kind: 'due' })).toEqual(checking());
  });

  test('a cancelled wait reports what is known', () => {
    expect(nextSaveState(waiting(), { kind: 'stopped' })).toEqual({ kind: 'not-saved' });
    expect(nextSaveState(waiting({ why: 'broken' }), { kind: 'stopped' })).toEqual(
      checking({ why: 'stopped' }),
    );
    expect(nextSaveState(waiting({ next: 'unknown' }), { kind: 'stopped' })).toEqual({ kind: 'untold' });
  });
});

describe('while offline', () => {
  test('a probe is shown, and continues once it is answered', () => {
    expect(nextSaveState(offline(), { kind: 'probing' })).toEqual(offline({ isProbing: true }));
    expect(nextSaveState(offline({ isProbing: true }), { kind: 'probed', isReached: true })).toEqual(
      sending({ sends: 2 }),
    );
    expect(
      nextSaveState(offline({ next: 'unknown', isProbing: true }), { kind: 'probed', isReached: true }),
    ).toEqual(checking());
  });

  test('a probe without an answer keeps waiting', () => {
    expect(nextSaveState(offline({ isProbing: true }), { kind: 'probed', isReached: false })).toEqual(
      offline(),
    );
  });

  test('a cancelled wait reports what is known', () => {
    expect(nextSaveState(offline(), { kind: 'stopped' })).toEqual({ kind: 'not-saved' });
    expect(nextSaveState(offline({ next: 'unknown' }), { kind: 'stopped' })).toEqual({ kind: 'untold' });
  });
});

describe('while signed out', () => {
  const state: SaveState = { kind: 'signed-out', attempt };

  test('signing in again is reported, and so is another account', () => {
    expect(nextSaveState(state, { kind: 'signed-in', otherName: undefined })).toEqual({ kind: 'signed-in' });
    expect(nextSaveState(state, { kind: 'signed-in', otherName: 'Ann' })).toEqual({
      kind: 'other-account',
      name: 'Ann',
    });
  });
});
