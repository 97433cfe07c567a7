import { randomBytes } from 'node:crypto';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { toFormValues } from '../../form/goal-form-values';
import { aGoal } from '../../testing/data/a-goal';
import { createDrafts } from './drafts';
import { createTabStorage } from './tab-storage';

const key = randomBytes(32).toString('base64url');
const stored = aGoal();
const british = { locale: 'en-GB', currency: 'GBP' };
const typed = {
  base: stored,
  newUuid: '0b7e9f7e-35a1-4c38-9d4f-6a3f5c1a2b3c',
  values: { ...toFormValues(stored, british), name: 'Typed', targetAmount: '12,34' },
  format: british,
};
const hourMs = 60 * 60_000;

/** A tab's storage, which the drafts of several visits share. */
function openTab() {
  const items = new Map<string, string>();
  const storage = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => void items.set(name, text),
    removeItem: (name: string) => void items.delete(name),
  } as Storage; // all that drafts ask of it
  let now = 1_000;
  const visit = ({ keys = [key], accountUuid = 'ann', allowed = true } = {}) =>
    createDrafts({
      storage: createTabStorage(() => {
        if (!allowed) throw new DOMException('No storage here', 'SecurityError');
        return storage;
      }),
      keys,
      accountUuid,
      now: () => now,
    });
  return { items, visit, wait: (ms: number) => (now += ms) };
}

describe('a draft', () => {
  test('outlives the visit, with its age, its base and the unreadable input', async () => {
    const { visit, wait } = openTab();
    await visit().keep(stored.uuid, typed);
    wait(hourMs);
    expect(await visit().find(stored.uuid)).toEqual({ ...typed, savedAt: 1_000 });
  });

  test('of a new goal has no base', async () => {
    const { visit } = openTab();
    await visit().keep('new', { ...typed, base: undefined });
    expect((await visit().find('new'))?.base).toBeUndefined();
  });

  test('is stored without a readable word', async () => {
    const { visit, items } = openTab();
    await visit().keep(stored.uuid, typed);
    expect(items.size).toBe(1);
    expect([...items.values()].join()).not.toMatch(/Typed|12,34|Gareth/);
  });

  test('is of one goal and one account', async () => {
    const { visit } = openTab();
    await visit().keep(stored.uuid, typed);
    expect(await visit().find('new')).toBeUndefined();
    expect(await visit({ accountUuid: 'bea' }).find(stored.uuid)).toBeUndefined();
  });

  test('opens with an older key, and not without it', async () => {
    const { visit } = openTab();
    const newer = randomBytes(32).toString('base64url');
    await visit().keep(stored.uuid, typed);
    expect(await visit({ keys: [newer, key] }).find(stored.uuid)).toEqual({ ...typed, savedAt: 1_000 });
    expect(await visit({ keys: [newer] }).find(stored.uuid)).toBeUndefined();
  });

  test('is kept for 24 hours, then removed', async () => {
    const { visit, items, wait } = openTab();
    await visit().keep(stored.uuid, typed);
    wait(24 * hourMs - 1);
    expect(await visit().find(stored.uuid)).toBeDefined();
    wait(1);
    expect(await visit().find(stored.uuid)).toBeUndefined();
    expect(items.size).toBe(0);
  });

  test('that is removed while it is being sealed does not come back', async () => {
    const { visit, items } = openTab();
    const drafts = visit();
    const keeping = drafts.keep(stored.uuid, typed);
    drafts.remove(stored.uuid);
    await keeping;
    expect(items.size).toBe(0);
    expect(await drafts.find(stored.uuid)).toBeUndefined();
  });

  test('is sealed one at a time, and of those that wait only the newest', async () => {
    const { visit } = openTab();
    const drafts = visit();
    const encrypt = vi.spyOn(crypto.subtle, 'encrypt');
    onTestFinished(() => encrypt.mockRestore());
    const named = (name: string) => ({ ...typed, values: { ...typed.values, name } });
    await Promise.all(['T', 'Ty', 'Typ'].map((name) => drafts.keep(stored.uuid, named(name))));
    expect(encrypt).toHaveBeenCalledTimes(2);
    expect((await drafts.find(stored.uuid))?.values.name).toBe('Typ');
    await drafts.keep(stored.uuid, named('Type'));
    expect((await drafts.find(stored.uuid))?.values.name).toBe('Type');
  });

  test('waits for its turn behind that of another goal', async () => {
    const { visit } = openTab();
    const drafts = visit();
    await Promise.all([drafts.keep(stored.uuid, typed), drafts.keep('new', { ...typed, base: undefined })]);
    expect(await drafts.find(stored.uuid)).toBeDefined();
    expect(await drafts.find('new')).toBeDefined();
  });

  test('is the newest of two that are sealed at once', async () => {
    const { visit } = openTab();
    const drafts = visit();
    const newer = { ...typed, values: { ...typed.values, name: 'Newer' } };
    await Promise.all([drafts.keep(stored.uuid, typed), drafts.keep(stored.uuid, newer)]);
    expect((await drafts.find(stored.uuid))?.values.name).toBe('Newer');
  });
});

describe('without storage, or without a key', () => {
  test.each([{ allowed: false }, { keys: [] }])('a draft lives as long as the page (%j)', async (given) => {
    const { visit, items } = openTab();
    const drafts = visit(given);
    await drafts.keep(stored.uuid, typed);
    expect(await drafts.find(stored.uuid)).toEqual({ ...typed, savedAt: 1_000 });
    expect(items.size).toBe(0);
    drafts.remove(stored.uuid);
    expect(await drafts.find(stored.uuid)).toBeUndefined();
  });
});

test('junk in the storage is no draft', async () => {
  const { visit, items } = openTab();
  await visit().keep(stored.uuid, typed);
  for (const junk of ['', '{}', 'half a dr', JSON.stringify({ iv: 'AAAA', data: 'AAAA' })]) {
    for (const name of items.keys()) items.set(name, junk);
    expect(await visit().find(stored.uuid)).toBeUndefined();
    await visit().keep(stored.uuid, typed);
  }
});
