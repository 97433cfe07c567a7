// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../api/api-error';
import type { EmbedSessionAnswer } from '../contract/session';
import { createEditorForm } from '../editor/editor-form';
import { aGoal } from '../testing/data/a-goal';
import type { FrameClient } from './create-frame-client';
import { createFrameContext } from './create-frame-context';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ann = { uuid: '99ec751b-b1eb-4f5f-b201-835b2bd8f555', name: 'Ann Thompson', firm: 'Demo' };
const ben = { ...ann, uuid: '0f6e9d3c-5a41-4c8e-9b57-2d1c7a84e6b0', name: 'Ben Hughes' };
const offline = new ApiError('unreachable', 'No connection');
const refused = new ApiError('unauthenticated', 'Signed out');

/** Ann's save waits for her in a frame whose host has a token; each session request gets the next answer. */
function wait(answers: (ApiError | typeof ann)[]) {
  const askedAt: number[] = [];
  const begun = Date.now();
  const client = {
    tokens: { current: async () => 'a token' },
    async readSession() {
      askedAt.push((Date.now() - begun) / 1_000);
      const answer = answers.shift() ?? offline;
      if (answer instanceof ApiError) throw answer;
      return sessionOf(answer);
    },
  } as unknown as FrameClient; // all that waiting takes of it
  const held = { form: createEditorForm(), dirty: { look() {}, noteEdit() {} } };
  const context = createFrameContext({ client, session: sessionOf(ann), held, openGoal() {}, onAnswer() {} });
  const calling = new AbortController();
  const came = vi.fn();
  const failed = vi.fn();
  context.untilSignedIn(calling.signal).then(came, failed);
  return { askedAt, came, failed, calling };
}

function sessionOf(account: typeof ann) {
  return { account, settings: {}, goal: null } as EmbedSessionAnswer; // the rest is of no account
}

test('a save waits until the account is known, and asks every few seconds', async () => {
  const { askedAt, came } = wait([offline, refused, ann]);
  await vi.advanceTimersByTimeAsync(14_999);
  expect(came).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(came).toHaveBeenCalledExactlyOnceWith({ otherName: undefined });
  expect(askedAt).toEqual([5, 10, 15]);
});

test('reports that nothing would be lost before the outcome', () => {
  const told: string[] = [];
  const tell = { saved: () => told.push('saved'), cancelled: () => told.push('cancelled') };
  const client = { link: { tell } } as unknown as FrameClient; // all that telling takes of it
  const dirty = { look: () => told.push('dirty'), noteEdit() {} };
  const held = { form: createEditorForm(), dirty };
  const context = createFrameContext({ client, session: sessionOf(ann), held, openGoal() {}, onAnswer() {} });
  context.tell.saved(aGoal(), ['name']);
  context.tell.discarded();
  expect(told).toEqual(['dirty', 'saved', 'dirty', 'cancelled']);
});

test('another account is reported by its name', async () => {
  const { came } = wait([ben]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(came).toHaveBeenCalledExactlyOnceWith({ otherName: 'Ben Hughes' });
});

test('nothing is requested once the save is cancelled', async () => {
  const { askedAt, came, failed, calling } = wait([offline, ann]);
  await vi.advanceTimersByTimeAsync(5_000);
  calling.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(askedAt).toEqual([5]);
  expect(came).not.toHaveBeenCalled();
  expect(failed).toHaveBeenCalledOnce();
});
