import type { Backend, EmbedGrants, Identity } from '../backend';
import { seedDemoFirm } from '../demo/seed-demo-firm';
import { adviserUuid } from '../demo/uuids';
import { hasAccessTokens, setAccessToken } from './access-tokens';
import { type DatabasePlace, inSnapshot, openDatabase } from './database';
import { createEmbedGrants } from './embed-grants';
import { createGoalStore } from './goals';
import { createIdentity } from './identity';
import { findAccount, listAccounts } from './list-accounts';
import { listCircles } from './list-circles';
import { listGoals } from './list-goals';
import { listHistory } from './list-history';
import { listJointAccounts } from './list-joint-accounts';
import { listLogins } from './list-logins';
import { createSearch } from './search';
import { createTokenHolders } from './token-holders';

type StoreSettings = DatabasePlace & {
  locale: string;
  /** Of the demo firm; every firm keeps its own. */
  currency: string;
  /** Adds a demo firm to an empty database. */
  demo: boolean;
  /** Whether answers have only what Plannr documents. */
  isExact?: boolean;
  /** The demo adviser's; the one of an earlier start ends with its sessions. */
  accessToken: string;
  clock?: () => Date;
};

type Store = {
  backend: Backend;
  identity: Identity;
  embedGrants: EmbedGrants;
  /** Whether there is a token to sign in with. */
  letsIn: boolean;
};

/** Our own database as a backend, with its tables up to date. Rejects when the database cannot be opened. */
export async function createStore({
  locale,
  currency,
  demo,
  accessToken,
  isExact = false,
  clock = () => new Date(),
  ...place
}: StoreSettings): Promise<Store> {
  const { db, kind, ping } = await openDatabase(place);
  if (demo) await seedDemoFirm(db, { currency, now: clock() });
  await setAccessToken(db, accessToken, adviserUuid);
  const search = createSearch(kind);
  const holders = createTokenHolders(db);
  const backend: Backend = {
    ...createGoalStore({ db, locale, isExact, clock }),
    ping,
    listGoals: (...asked) => inSnapshot(db, (at) => listGoals({ db: at, search, locale, isExact }, ...asked)),
    listHistory: (...asked) => inSnapshot(db, (at) => listHistory(at, ...asked)),
    listAccounts: (...asked) => inSnapshot(db, (at) => listAccounts({ db: at, search, isExact }, ...asked)),
    findAccount: (...asked) => inSnapshot(db, (at) => findAccount({ db: at, isExact }, ...asked)),
    listJointAccounts: (...asked) => inSnapshot(db, (at) => listJointAccounts({ db: at, isExact }, ...asked)),
    listCircles: (...asked) => inSnapshot(db, (at) => listCircles({ db: at, search, isExact }, ...asked)),
    listLogins: (caller) => listLogins(db, caller),
    close: () => db.destroy(),
  };
  return {
    backend,
    identity: createIdentity({ db, clock, holders }),
    embedGrants: createEmbedGrants({ db, clock, holders }),
    letsIn: await hasAccessTokens(db),
  };
}
