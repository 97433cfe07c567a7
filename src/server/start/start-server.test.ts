import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bffHeader } from '../../contract/headers';
import { freePort } from '../../testing/network/free-port';
import { type TestDatabase, testDatabases } from '../../testing/servers/databases';
import { documented, startDocumentedUpstream } from '../../testing/servers/documented-upstream';
import { sessionIn } from '../../testing/servers/session-in';
import { StartError } from './settings';
import { startServer } from './start-server';

const sessionSecret = 'the session secret of these tests';

describe.each(testDatabases)('the server $title', (database) => {
  test('prints where it listens and a link that signs in once', async () => {
    const { environment } = await settingsFor(database);
    const { lines, server } = await start(environment);
    expect(lines).toEqual([
      `Listening on ${server.url}`,
      expect.stringMatching(new RegExp(`^Sign in: ${server.url}/sign-in#code=[\\w-]{43}$`)),
    ]);
    expect((await signIn(server.url, lines)).status).toBe(200);
    expect((await signIn(server.url, lines)).status).toBe(401);
  });

  test('keeps one generated token for the owner’s eyes, over restarts', async () => {
    const { environment, dataDir } = await settingsFor(database);
    const first = await start(environment);
    const token = (await readFile(join(dataDir, 'access-token'), 'utf8')).trim();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect((await stat(join(dataDir, 'access-token'))).mode & 0o777).toBe(0o600);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    expect(first.lines.join('\n')).not.toContain(token);
    await first.server.close();
    const second = await start(environment);
    const logins = await fetch(`${second.server.url}/api/v1/logins`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(logins.status).toBe(200);
  });

  test('uses the token of the settings, and a changed one ends the old', async () => {
    const { environment } = await settingsFor(database);
    const statusOf = async (url: string, token: string) =>
      (await fetch(`${url}/api/v1/logins`, { headers: { authorization: `Bearer ${token}` } })).status;
    const first = await start({ ...environment, ACCESS_TOKEN: 'first-token' });
    expect(await statusOf(first.server.url, 'first-token')).toBe(200);
    await first.server.close();
    const second = await start({ ...environment, ACCESS_TOKEN: 'second-token' });
    expect(await statusOf(second.server.url, 'first-token')).toBe(401);
    expect(await statusOf(second.server.url, 'second-token')).toBe(200);
  });

  test('returns the currency that a firm was created with, whatever the setting says later', async () => {
    const { environment } = await settingsFor(database);
    const token = 'our-token';
    const first = await start({ ...environment, ACCESS_TOKEN: token, CURRENCY: 'GBP' });
    await first.server.close();
    const second = await start({ ...environment, ACCESS_TOKEN: token, CURRENCY: 'JPY' });
    const session = async (init?: RequestInit) => {
      const headers = { 'content-type': 'application/json', [bffHeader]: '1', ...init?.headers };
      return fetch(`${second.server.url}/bff/session`, { ...init, headers });
    };
    const currencyIn = async (answer: Response) => sessionIn(await answer.json()).settings.currency;
    expect(await currencyIn(await session())).toBe('JPY');
    const signedIn = await session({ method: 'POST', body: JSON.stringify({ token }) });
    const [cookie = ''] = signedIn.headers.getSetCookie();
    expect(await currencyIn(signedIn)).toBe('GBP');
    expect(await currencyIn(await session({ headers: { cookie } }))).toBe('GBP');
  });

  test('runs in gateway mode, and keeps Plannr’s token to itself', async () => {
    const { environment } = await settingsFor(database);
    const plannr = await startDocumentedUpstream();
    onTestFinished(() => plannr.close());
    const gateway = { PLANNR_API_URL: plannr.url, SESSION_SECRET: sessionSecret, DEMO: 'off' };
    const { lines, server } = await start({ ...environment, ...gateway });
    expect(lines).toEqual([`Listening on ${server.url}`]);
    const ask = async (path: string, init?: RequestInit) =>
      fetch(server.url + path, {
        ...init,
        headers: { 'content-type': 'application/json', [bffHeader]: '1', ...init?.headers },
      });
    const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const token = JSON.stringify({ token: documented.token });
    const choosing = await ask('/bff/session', { method: 'POST', body: token });
    const account = JSON.stringify({ account: documented.adviserUuid });
    const headers = { cookie: cookieOf(choosing) };
    const signedIn = await ask('/bff/session/account', { method: 'POST', body: account, headers });
    const cookie = cookieOf(signedIn);
    const goal = await ask(`/bff/api/v2/goals/${documented.goalUuid}`, { headers: { cookie } });
    expect([goal.status, await goal.json()]).toEqual([
      200,
      expect.objectContaining({ uuid: documented.goalUuid, name: 'Reduced Mileage' }),
    ]);
    expect(plannr.requests.at(-1)?.headers).toMatchObject({
      authorization: `Bearer ${documented.token}`,
      'x-plannr-account-uuid': documented.adviserUuid,
    });
    plannr.next({ status: 401, body: { message: 'Unauthenticated.' } });
    const ended = await ask(`/bff/api/v2/goals/${documented.goalUuid}`, { headers: { cookie } });
    expect(ended.status).toBe(401);
    plannr.next({ status: 401, body: { message: 'Unauthenticated.' } });
    const session = sessionIn(await (await ask('/bff/session', { headers: { cookie } })).json());
    expect(session.account).toBeNull();
    expect((await ask('/healthz')).status).toBe(200);
  });

  test('prints no link under a public address, where others read its output', async () => {
    const { environment, dataDir } = await settingsFor(database);
    const PORT = String(await freePort());
    const { lines, server } = await start({ ...environment, PORT, PUBLIC_URL: 'https://goals.example' });
    const listening = `Listening on http://127.0.0.1:${PORT} as https://goals.example`;
    expect(lines).toEqual([listening, `Sign in with the token in ${join(dataDir, 'access-token')}`]);
    await server.close();
    const given = { ACCESS_TOKEN: 'our-token', PUBLIC_URL: 'https://goals.example' };
    const again = await start({ ...environment, ...given, PORT });
    expect(again.lines).toEqual([listening, 'Sign in with the token in ACCESS_TOKEN']);
  });

  test('prints the link of another address of this machine', async () => {
    const { environment } = await settingsFor(database);
    const PORT = String(await freePort());
    const url = `http://localhost:${PORT}`;
    const { lines } = await start({ ...environment, PORT, PUBLIC_URL: url });
    expect(lines).toEqual([
      `Listening on http://127.0.0.1:${PORT} as ${url}`,
      expect.stringMatching(new RegExp(`^Sign in: ${url}/sign-in#code=[\\w-]{43}$`)),
    ]);
  });

  test('says that nobody can sign in while its database is empty', async () => {
    const { environment } = await settingsFor(database);
    const empty = await start({ ...environment, DEMO: 'off' });
    expect(empty.lines).toEqual([
      `Listening on ${empty.server.url}`,
      expect.stringMatching(/^Nobody can sign in: the database is empty\. .*DEMO=on.*PLANNR_API_URL/),
    ]);
    await empty.server.close();
    await (await start(environment)).server.close();
    const filled = await start({ ...environment, DEMO: 'off' });
    expect(filled.lines).toEqual([`Listening on ${filled.server.url}`]);
  });

  test('says in one sentence that its port is taken', async () => {
    const { environment } = await settingsFor(database);
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = address && typeof address === 'object' ? String(address.port) : '';
    const starting = start({ ...environment, PORT: port });
    await expect(starting).rejects.toThrow(StartError);
    await expect(starting).rejects.toThrow(new RegExp(`^PORT: ${port} is taken`));
  });

  test('lets a running request finish before it closes', async () => {
    const { environment } = await settingsFor(database);
    const { server } = await start({ ...environment, ACCESS_TOKEN: 'our-token' });
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    const ended = new Promise((resolve) => socket.once('close', resolve));
    const head = `POST /bff/session HTTP/1.1\r\nHost: x\r\n${bffHeader}: 1\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 21\r\n\r\n`;
    const begun = new Promise((resolve) => socket.once('data', resolve));
    socket.write(head);
    await begun;
    const closed = server.close();
    socket.write('{"token":"our-token"}');
    await closed;
    await ended;
    expect(answer).toMatch(/HTTP\/1\.1 200 OK/);
    expect(answer).toMatch(/connection: close/i);
    await expect(fetch(server.url)).rejects.toThrow();
  });
});

test('one generated session secret is for the owner’s eyes and stays over restarts', async () => {
  const dataDir = await temporaryFolder();
  const environment = { PORT: '0', DATA_DIR: dataDir };
  const readDraftKeys = async () => {
    const { lines, server } = await start(environment);
    const answer = await signIn(server.url, lines);
    await server.close();
    return sessionIn(await answer.json()).draftKeys;
  };
  const keys = await readDraftKeys();
  const secret = (await readFile(join(dataDir, 'session-secret'), 'utf8')).trim();
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect((await stat(join(dataDir, 'session-secret'))).mode & 0o777).toBe(0o600);
  expect(await readDraftKeys()).toEqual(keys);
});

test('all that a server keeps on the disk is for its owner’s eyes, in a folder that is open to others too', async () => {
  const dataDir = await temporaryFolder();
  await chmod(dataDir, 0o755);
  await start({ PORT: '0', DATA_DIR: dataDir });
  const modes = (await readdir(dataDir)).toSorted().map(async (name) => {
    const { mode } = await stat(join(dataDir, name));
    return `${name} ${(mode & 0o777).toString(8)}`;
  });
  expect(await Promise.all(modes)).toEqual([
    'access-token 600',
    'goals.db 600',
    'goals.db-shm 600',
    'goals.db-wal 600',
    'session-secret 600',
  ]);
});

test('a data folder that cannot be used is named', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  await expect(start({ PORT: '0', DATA_DIR: join(folder, 'file') })).rejects.toThrow(/^DATA_DIR: /);
  await writeFile(join(folder, 'access-token'), '\n');
  await expect(start({ PORT: '0', DATA_DIR: folder })).rejects.toThrow(/^DATA_DIR: .*access-token is empty/);
});

test('a database that does not answer is named without its password', async () => {
  const environment = {
    PORT: '0',
    ACCESS_TOKEN: 'our-token',
    DATABASE_URL: 'postgres://me:hush@127.0.0.1:1/goals',
    SESSION_SECRET: sessionSecret,
  };
  const starting = start(environment);
  await expect(starting).rejects.toThrow(/^DATABASE_URL: /);
  await expect(starting).rejects.not.toThrow(/hush/);
});

test('a client that was not built comes with what to do', async () => {
  const folder = await temporaryFolder();
  const assetsDir = join(folder, 'dist', 'client');
  await mkdir(assetsDir, { recursive: true });
  const starting = startServer({
    environment: { PORT: '0', DATA_DIR: join(folder, 'data') },
    assetsDir,
    print: () => {},
  });
  await expect(starting).rejects.toThrow(/run npm run build first/);
});

async function start(environment: Record<string, string>) {
  const lines: string[] = [];
  const print = (line: string) => {
    if (!line.startsWith('{')) lines.push(line);
  };
  const server = await startServer({ environment, print });
  onTestFinished(() => server.close());
  return { lines, server };
}

/** Signs in with the link that the server printed. */
function signIn(url: string, lines: string[]): Promise<Response> {
  return fetch(`${url}/bff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [bffHeader]: '1', origin: url },
    body: JSON.stringify({ code: lines[1]?.split('#code=')[1] }),
  });
}

async function settingsFor({ createDatabase }: TestDatabase) {
  const { place, drop } = await createDatabase();
  onTestFinished(drop);
  const folder = await temporaryFolder();
  const dataDir = 'dataDir' in place ? join(place.dataDir, 'data') : join(folder, 'data');
  const databaseUrl: Record<string, string> =
    'databaseUrl' in place ? { DATABASE_URL: place.databaseUrl, SESSION_SECRET: sessionSecret } : {};
  return { dataDir, environment: { PORT: '0', DEMO: 'on', DATA_DIR: dataDir, ...databaseUrl } };
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'goal-editor-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
