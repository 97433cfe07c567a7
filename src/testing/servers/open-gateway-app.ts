import type { InjectOptions } from 'fastify';
import { onTestFinished } from 'vitest';
import { bffHeader } from '../../contract/headers';
import { createApp } from '../../server/create-app';
import { readSettings } from '../../server/start/settings';
import { startAuthorizationServer } from './authorization-server';
import type { TestDatabase } from './databases';
import { openDemoStore } from './demo-store';
import { followToPlannr } from './follow-to-plannr';
import { openGatewaySignIn } from './open-gateway-sign-in';

type Options = { clock?: () => Date; environment?: Record<string, string>; finishMs?: number };
type Asked = Pick<InjectOptions, 'method' | 'url' | 'payload' | 'headers'>;

const publicUrl = 'https://goals.example';

/** The server in process, in front of a real authorization server; the backend behind its routes is not Plannr. */
export async function openGatewayApp(database: TestDatabase, { clock, environment, finishMs }: Options = {}) {
  const lines: string[] = [];
  const plannr = await startAuthorizationServer({ redirectUris: [`${publicUrl}/bff/oauth/callback`] });
  onTestFinished(() => plannr.close());
  const signIn = await openGatewaySignIn(database, {
    oauth: plannr.oauth,
    knows: plannr.knows,
    ...(clock && { clock }),
  });
  const { backend } = await openDemoStore(database);
  const { clientId, clientSecret, authorizeUrl, tokenUrl, scope } = plannr.oauth;
  const settings = readSettings({
    PUBLIC_URL: publicUrl,
    PLANNR_API_URL: signIn.plannr.url,
    SESSION_SECRET: 'the session secret of these tests',
    PLANNR_OAUTH_CLIENT_ID: clientId,
    PLANNR_OAUTH_CLIENT_SECRET: clientSecret,
    PLANNR_OAUTH_AUTHORIZE_URL: authorizeUrl,
    PLANNR_OAUTH_TOKEN_URL: tokenUrl,
    PLANNR_OAUTH_SCOPE: scope,
    ...environment,
  });
  const { identity, embedGrants, oauth } = signIn;
  const app = createApp({
    backend,
    identity,
    embedGrants,
    oauth,
    settings,
    sessionSecrets: settings.sessionSecrets ?? [],
    log: (line) => lines.push(line),
    finishMs,
  });
  onTestFinished(() => app.close());
  const browse = (asked: Asked) => app.inject({ ...asked, headers: { [bffHeader]: '1', ...asked.headers } });

  return {
    ...signIn,
    api: signIn.plannr,
    plannr,
    app,
    browse,
    lines,
    /** Starts a sign-in at Plannr: returns what the browser keeps, and where it returns to. */
    async goToPlannr({ choice = 'allow', next, cookie = '' }: GoToPlannr = {}) {
      const url = `/bff/oauth/start${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`;
      const started = await app.inject({ url, headers: { cookie, 'sec-fetch-site': 'same-origin' } });
      const kept = started.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      const back = await followToPlannr(String(started.headers.location), choice);
      return { started, kept, back };
    },
    /** Returns as a browser does, which sends no session from another site. */
    comeBack: (back: URL, kept: string) =>
      app.inject({
        url: back.pathname + back.search,
        headers: { cookie: kept, 'sec-fetch-site': 'cross-site' },
      }),
  };
}

type GoToPlannr = { choice?: 'allow' | 'deny'; next?: string; cookie?: string };
