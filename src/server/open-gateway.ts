import { sql } from 'kysely';
import { databasePlace } from './database-place';
import { createGatewaySignIn } from './plannr/create-gateway-sign-in';
import { createOnce } from './plannr/create-once';
import { createPlannrBackend } from './plannr/create-plannr-backend';
import { createUpstream } from './plannr/create-upstream';
import { readLogins } from './plannr/plannr-logins';
import type { Settings } from './settings';
import { openDatabase } from './store/database';
import { createNewGoalClaims } from './store/new-goal-claims';

type Place = Pick<Settings, 'databaseUrl' | 'dataDir'>;
type Gateway = Place &
  Pick<Settings, 'currency' | 'amountUnit' | 'plannrOAuth'> & {
    plannrApiUrl: string;
    sessionSecrets: readonly string[];
    clock?: () => Date;
  };

/** What the server is made of where goals live in Plannr; our own database keeps who is signed in. Rejects when it cannot be opened. */
export async function openGateway(settings: Gateway) {
  const { plannrApiUrl, plannrOAuth, sessionSecrets, currency, amountUnit } = settings;
  const { clock = () => new Date() } = settings;
  const { db } = await openDatabase(databasePlace(settings));
  const upstream = createUpstream({ apiUrl: plannrApiUrl, clock });
  const plannr = createPlannrBackend({ upstream, currency, amountUnit, clock });
  const backend = createOnce(
    {
      ...plannr,
      async ping() {
        await sql`select 1`.execute(db);
        await plannr.ping();
      },
      close: () => plannr.close().finally(() => db.destroy()),
    },
    createNewGoalClaims({ db, clock }),
  );
  const signIn = createGatewaySignIn({
    db,
    sessionSecrets,
    readLogins: (token) => readLogins(upstream, token),
    oauth: plannrOAuth,
    currency,
    clock,
  });
  return { backend, ...signIn };
}
