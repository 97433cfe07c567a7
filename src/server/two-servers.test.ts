import { describe, expect, onTestFinished, test } from 'vitest';
import { bffHeader } from '../contract/headers';
import { goalPath } from '../testing/network/open-proxy';
import { type TestDatabase, testDatabases } from '../testing/servers/databases';
import { demoToken } from '../testing/servers/demo-store';
import { clientHeaders } from '../testing/servers/open-app';
import { frameHeaders, hostOrigin } from '../testing/servers/open-embed';
import { sessionIn } from '../testing/servers/session-in';
import { startServer } from './start/start-server';

describe.each(testDatabases)('two servers over one database $title', (database) => {
  test('accept each other’s sessions and give them the same keys for drafts', async () => {
    const [first, second] = await startTwo(database);
    const signedIn = await browse(`${first}/bff/session`, {
      method: 'POST',
      body: JSON.stringify({ token: demoToken }),
    });
    const [, id] = /=([\w-]+);/.exec(signedIn.headers.getSetCookie().join()) ?? [];
    // Behind one address, which these two have none of, the name is one as well.
    const cookieFor = (url: string) => `goal-editor-${new URL(url).port}=${id}`;
    const { draftKeys } = sessionIn(await signedIn.json());
    const elsewhere = await browse(`${second}/bff/session`, { headers: { cookie: cookieFor(second) } });
    expect(sessionIn(await elsewhere.json())).toMatchObject({
      draftKeys,
      account: { name: expect.any(String) },
    });
    expect(draftKeys).not.toBeNull();

    await browse(`${second}/bff/session`, { method: 'DELETE', headers: { cookie: cookieFor(second) } });
    const after = await browse(`${first}/bff/session`, { headers: { cookie: cookieFor(first) } });
    expect(sessionIn(await after.json()).account).toBeNull();
  });

  test('accept the frames of each other’s tokens', async () => {
    const [first, second] = await startTwo(database);
    const granted = await fetch(`${first}/api/embed/v1/tokens`, {
      method: 'POST',
      headers: clientHeaders,
      body: JSON.stringify({ goal: goalPath.split('/').at(-1), origin: hostOrigin }),
    });
    const { token } = await granted.json();
    const goal = await fetch(`${second}/embed/v1${goalPath}`, { headers: frameHeaders(token) });
    expect(goal.status).toBe(200);
  });

  test('refuse a save that the other has overtaken', async () => {
    const [first, second] = await startTwo(database);
    const before = await fetch(first + goalPath, { headers: clientHeaders });
    const ifMatch = before.headers.get('etag') ?? '';
    const save = (url: string, name: string) =>
      fetch(url + goalPath, {
        method: 'PUT',
        headers: { ...clientHeaders, 'if-match': ifMatch },
        body: JSON.stringify({ name }),
      });
    const answers = await Promise.all([save(first, 'One'), save(second, 'Other')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  test('count a user’s requests each for itself', async () => {
    const [first, second] = await startTwo(database, { RATE_LIMIT: '1' });
    const ask = async (url: string) => (await fetch(url + goalPath, { headers: clientHeaders })).status;
    expect([await ask(first), await ask(first), await ask(second)]).toEqual([200, 429, 200]);
  });
});

async function startTwo({ createDatabase }: TestDatabase, more: Record<string, string> = {}) {
  const { place, drop } = await createDatabase();
  onTestFinished(drop);
  const environment = {
    ...('databaseUrl' in place ? { DATABASE_URL: place.databaseUrl } : { DATA_DIR: place.dataDir }),
    PORT: '0',
    DEMO: 'on',
    ACCESS_TOKEN: demoToken,
    SESSION_SECRET: 'the session secret of these tests',
    EMBED_ORIGINS: hostOrigin,
    ...more,
  };
  const start = async () => {
    const server = await startServer({ environment, print: () => {} });
    onTestFinished(() => server.close());
    return server.url;
  };
  return Promise.all([start(), start()] as const);
}

/** As one of our pages. */
function browse(url: string, { headers, ...init }: RequestInit & { headers?: Record<string, string> } = {}) {
  const own = { [bffHeader]: '1', origin: new URL(url).origin, 'content-type': 'application/json' };
  return fetch(url, { ...init, headers: { ...own, ...headers } });
}
