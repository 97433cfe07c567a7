import { createSeal } from '../auth/seal';
import type { OAuthSettings } from '../start/settings';
import { createEmbedGrants } from '../store/embed-grants';
import { createSessions } from '../store/sessions';
import type { Database } from '../store/tables';
import { createRenewal } from './create-renewal';
import { createKnownLogins } from './known-logins';
import { createOAuthClient } from './oauth-client';
import { createOAuthSignIn } from './oauth-sign-in';
import { createPlannrIdentity } from './plannr-identity';
import type { PlannrLogin } from './plannr-logins';
import { createPlannrTokenHolders } from './plannr-token-holders';
import { createTokenSeal } from './plannr-tokens';

type GatewaySignInOptions = {
  db: Database;
  sessionSecrets: readonly string[];
  /** Rejects with 401 for a token that Plannr does not know. */
  readLogins: (token: string) => Promise<PlannrLogin[]>;
  /** Undefined: one signs in with a token only. */
  oauth: OAuthSettings | undefined;
  /** Of amounts that are yet to be entered. */
  currency: string;
  clock?: (() => Date) | undefined;
};

/** Authentication in gateway mode: Plannr's tokens stay on this server, sealed in rows of our own database. */
export function createGatewaySignIn({
  db,
  sessionSecrets,
  readLogins,
  oauth,
  currency,
  ...given
}: GatewaySignInOptions) {
  const { clock = () => new Date() } = given;
  const texts = createSeal(sessionSecrets);
  const seal = createTokenSeal(texts);
  const logins = createKnownLogins({ readLogins, clock });
  const client = oauth && createOAuthClient(oauth, clock);
  const renew = createRenewal({ db, clock, seal, refresh: client?.refresh ?? (async () => undefined) });
  const sessions = createSessions({ db, clock });
  const identity = createPlannrIdentity({ sessions, logins, seal, renew, currency, clock });
  return {
    identity,
    embedGrants: createEmbedGrants({
      db,
      clock,
      holders: createPlannrTokenHolders({ logins, seal, currency }),
    }),
    oauth:
      client &&
      createOAuthSignIn({ db, clock, seal: texts, client, startSession: identity.startSessionWith }),
  };
}
