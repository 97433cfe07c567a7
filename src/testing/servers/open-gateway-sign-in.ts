import { onTestFinished } from 'vitest';
import { createGatewaySignIn } from '../../server/plannr/create-gateway-sign-in';
import { createUpstream } from '../../server/plannr/create-upstream';
import { readLogins } from '../../server/plannr/plannr-logins';
import type { OAuthSettings } from '../../server/start/settings';
import { openDatabase } from '../../server/store/database';
import type { TestDatabase } from './databases';
import { startDocumentedUpstream } from './documented-upstream';

type Options = {
  clock?: () => Date;
  oauth?: OAuthSettings;
  /** Whether Plannr knows a token that another server issued. */
  knows?: (token: string) => Promise<boolean>;
};

const secrets = ['the session secret of these tests'];

/** Signing in before a Plannr of documented answers, with a database of its own; `another` is a second server before both. */
export async function openGatewaySignIn({ createDatabase }: TestDatabase, options: Options = {}) {
  const { clock, oauth, knows } = options;
  const plannr = await startDocumentedUpstream(knows ? { knows } : {});
  onTestFinished(() => plannr.close());
  const upstream = createUpstream({ apiUrl: plannr.url });
  onTestFinished(() => upstream.close());
  const { place, drop } = await createDatabase();
  onTestFinished(drop);

  async function another({ sessionSecrets = secrets } = {}) {
    const { db } = await openDatabase(place);
    onTestFinished(() => db.destroy());
    const signIn = createGatewaySignIn({
      db,
      sessionSecrets,
      readLogins: (token) => readLogins(upstream, token),
      oauth,
      currency: 'GBP',
      clock,
    });
    return { db, ...signIn };
  }
  return { plannr, another, ...(await another()) };
}
