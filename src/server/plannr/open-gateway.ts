import type { AmountUnit } from '../../domain/money/amount-unit';
import type { Backend } from '../backend';
import type { Log } from '../http/request-log';
import type { OAuthSettings } from '../start/settings';
import { type DatabasePlace, openDatabase } from '../store/database';
import { createNewGoalClaims } from '../store/new-goal-claims';
import { createUpstreamFindings } from '../store/upstream-findings';
import { createGatewaySignIn } from './create-gateway-sign-in';
import { createGoalOnce } from './create-goal-once';
import { createPlannrBackend } from './create-plannr-backend';
import { createUpstream } from './create-upstream';
import { readLogins } from './plannr-logins';

type GatewayOptions = DatabasePlace & {
  /** Of Plannr's API. */
  apiUrl: string;
  sessionSecrets: readonly string[];
  oauth: OAuthSettings | undefined;
  currency: string;
  amountUnit: AmountUnit | null;
  clock?: (() => Date) | undefined;
  log?: Log;
};

/** Plannr as a backend, with sessions and grants in our own database. Rejects when the database cannot be opened. */
export async function openGateway({
  apiUrl,
  sessionSecrets,
  oauth,
  currency,
  amountUnit,
  ...given
}: GatewayOptions) {
  const { clock = () => new Date(), log = () => {}, ...place } = given;
  const { db, ping } = await openDatabase(place);
  const upstream = createUpstream({ apiUrl });
  const findings = createUpstreamFindings({ db, clock, origin: apiUrl, log });
  const plannr = createPlannrBackend({ upstream, findings, currency, amountUnit });
  const backend: Backend = {
    ...createGoalOnce({
      backend: plannr,
      claims: createNewGoalClaims({ db, clock }),
      plannrNow: upstream.now,
    }),
    async ping() {
      await ping();
      await plannr.ping();
    },
    async close() {
      await plannr.close();
      await db.destroy();
    },
  };
  const signIn = createGatewaySignIn({
    db,
    sessionSecrets,
    readLogins: (token) => readLogins(upstream, token),
    oauth,
    currency,
    clock,
  });
  return { backend, ...signIn };
}
