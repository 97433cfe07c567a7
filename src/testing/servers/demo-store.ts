import { onTestFinished } from 'vitest';
import { adviserUuid, demoUuid } from '../../server/demo/uuids';
import { createStore } from '../../server/store/create-store';
import type { TestDatabase } from './databases';

export const demoToken = 'demo-token';

/**
 * The demo firm in its own database, with its adviser as the caller; both are removed after the test, and after
 * whatever `onEnd` waits for.
 */
export async function openDemoStore(
  { createDatabase }: TestDatabase,
  {
    clock = () => new Date('2026-06-15T12:00:00Z'),
    isExact = false,
    onEnd = onTestFinished,
  }: { clock?: () => Date; isExact?: boolean; onEnd?: (close: () => Promise<void>) => void } = {},
) {
  const { place, drop } = await createDatabase();
  onEnd(drop);
  const firm = { locale: 'en-GB', currency: 'GBP', demo: true, accessToken: demoToken };
  const settings = { ...place, ...firm, isExact, clock };
  const open = async (changed: Partial<typeof settings> = {}) => {
    const store = await createStore({ ...settings, ...changed });
    onEnd(() => store.backend.close());
    return store;
  };
  const { backend, identity, embedGrants } = await open();
  const caller = await identity.callerOfToken(demoToken, adviserUuid);
  return { backend, identity, embedGrants, caller, place, reopen: open };
}

/** UUIDs of the demo firm by name. */
export const demo = {
  account: (name: string) => demoUuid(`account ${name}`),
  circle: (name: string) => demoUuid(`circle ${name}`),
  goal: (name: string) => demoUuid(`goal ${name}`),
  foreignGoal: demoUuid('goal Vineyard in Kent'),
  foreignClient: demoUuid('account another firm’s client'),
};
