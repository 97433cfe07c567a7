import { expect, test } from 'vitest';
import type { FrameDraft } from '../embed/protocol/messages';
import { toFormValues } from '../form/goal-form-values';
import { aGoal } from '../testing/data/a-goal';
import { createFrameDrafts, toFrameDraft } from './frame-drafts';

const base = aGoal();
const format = { locale: 'en-GB', currency: 'GBP' };
const newUuid = '0b7e9f7e-35a1-4c38-9d4f-6a3f5c1a2b3c';
const values = { ...toFormValues(base, format), name: 'Typed' };

function open({ draft = null, goal = base.uuid }: { draft?: FrameDraft | null; goal?: string | null } = {}) {
  const handed: FrameDraft[] = [];
  let mostBytes = Number.POSITIVE_INFINITY;
  const tell = {
    draft: (given: FrameDraft) => {
      handed.push(given);
      return JSON.stringify(given).length <= mostBytes;
    },
  };
  const init = {
    goal,
    owners: [],
    theme: { mode: 'auto', tokens: {} },
    locale: null,
    draft,
    maxHeight: null,
  };
  // Drafts use no other part of the link.
  const link = { init, tell } as unknown as Parameters<typeof createFrameDrafts>[0];
  return {
    drafts: createFrameDrafts(link),
    handed,
    limitTo: (bytes: number) => {
      mostBytes = bytes;
    },
  };
}

test('gives the host the input, and tells it when there is none left', async () => {
  const { drafts, handed } = open();
  await drafts.keep(base.uuid, { base, newUuid, values, format });
  drafts.remove(base.uuid);
  expect(handed[0]).toMatchObject({ goal: base.uuid, baseUpdatedAt: base.updatedAt });
  expect(handed[0]?.patch).toContain('Typed');
  expect(handed[1]).toEqual({ goal: base.uuid, baseUpdatedAt: null, patch: null });
});

test('finds what an earlier frame left until the adviser decides on it', async () => {
  const { drafts } = open({ draft: toFrameDraft({ base, newUuid, values, format }) });
  expect(drafts.offered()).not.toBeNull();
  expect(await drafts.find(base.uuid)).toEqual({
    savedAt: expect.any(Number),
    base,
    newUuid,
    values,
    format,
  });
  expect(await drafts.find('new')).toBeUndefined();
  drafts.remove(base.uuid);
  expect(drafts.offered()).toBeNull();
  expect(await drafts.find(base.uuid)).toBeUndefined();
});

test('knows what the host holds, from an earlier frame or this one, until nothing is left', async () => {
  const { drafts, handed } = open({ draft: toFrameDraft({ base, newUuid, values, format }) });
  expect(drafts.held()).toBe(drafts.offered());
  drafts.dropHeld();
  expect(drafts.held()).toBeNull();
  await drafts.keep(base.uuid, { base, newUuid, values, format });
  expect(drafts.held()).toBe(handed.at(-1));
  expect(drafts.offered()).toBeNull();
  drafts.dropHeld();
  expect(drafts.held()).toBeNull();
  expect(handed.at(-1)).toEqual({ goal: base.uuid, baseUpdatedAt: null, patch: null });
  drafts.dropHeld();
  expect(handed).toHaveLength(3);
});

test('a draft of a new goal is found as that', async () => {
  const draft = toFrameDraft({ base: undefined, newUuid, values, format });
  const { drafts } = open({ draft, goal: null });
  expect((await drafts.find('new'))?.values).toEqual(values);
});

test('a draft of another goal is not offered', async () => {
  const { drafts } = open({ draft: toFrameDraft({ base, newUuid, values, format }), goal: null });
  expect(drafts.offered()).toBeNull();
  expect(await drafts.find('new')).toBeUndefined();
});

test('tells listeners of every draft, and when there is none left', () => {
  const { drafts } = open({ draft: toFrameDraft({ base, newUuid, values, format }) });
  const heard: boolean[] = [];
  const stop = drafts.subscribe(() => heard.push(drafts.offered() !== null));
  drafts.remove(base.uuid);
  stop();
  drafts.remove(base.uuid);
  expect(heard).toEqual([false]);
});

test('reports input that is too large for the host, and when it fits again', async () => {
  const { drafts, limitTo } = open();
  limitTo(10);
  await drafts.keep(base.uuid, { base, newUuid, values, format });
  expect(drafts.isTooLarge()).toBe(true);
  expect(drafts.held()).toBeNull();
  limitTo(100_000);
  await drafts.keep(base.uuid, { base, newUuid, values, format });
  expect(drafts.isTooLarge()).toBe(false);
  expect(drafts.held()).toMatchObject({ goal: base.uuid });
});
