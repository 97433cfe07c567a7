import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { bffHeader } from '../../contract/headers';
import { adviserUuid } from '../../server/demo/uuids';
import { startServer } from '../../server/start/start-server';
import { startFaultyProxy } from '../network/faulty-proxy';
import { demoToken } from './demo-store';
import { hostOrigin } from './open-embed';

type Init = { method?: string; body?: object; headers?: Record<string, string>; signal?: AbortSignal };

const sealing = 'the session secret of these tests';

type Options = { token?: string; accountUuid?: string; isDirect?: boolean; dataDir?: string | undefined };

/**
 * Our server in front of a Plannr at `plannrUrl`, started as usual, with a fault proxy between the two unless
 * `isDirect`.
 */
export async function startGateway(
  plannrUrl: string,
  { token = demoToken, accountUuid = adviserUuid, isDirect = false, dataDir }: Options = {},
) {
  const proxy = await startFaultyProxy({ upstream: plannrUrl });
  onTestFinished(() => proxy.close());
  const lines: string[] = [];
  const environment = {
    PORT: '0',
    DATA_DIR: dataDir ?? (await temporaryFolder()),
    SESSION_SECRET: sealing,
    PLANNR_API_URL: isDirect ? plannrUrl : proxy.url,
    EMBED_ORIGINS: hostOrigin,
  };
  const server = await startServer({ environment, print: (line) => lines.push(line) });
  let isClosed = false;
  const close = async () => {
    if (!isClosed) await server.close();
    isClosed = true;
  };
  onTestFinished(close);

  const send = (path: string, { body, headers, ...init }: Init) =>
    fetch(server.url + path, {
      ...init,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
  const client = { authorization: `Bearer ${token}`, 'x-plannr-account-uuid': accountUuid };

  return {
    url: server.url,
    dataDir: environment.DATA_DIR,
    lines,
    close,
    proxy,
    /** As one of Plannr's clients. */
    ask: (path: string, { headers, ...init }: Init = {}) =>
      send(path, { ...init, headers: { ...client, ...headers } }),
    /** As one of our pages, with the cookie of a session. */
    browse: (path: string, cookie: string, { headers, ...init }: Init = {}) =>
      send(path, { ...init, headers: { cookie, [bffHeader]: '1', origin: server.url, ...headers } }),
    /** As a frame with its token. */
    inFrame: (path: string, embedToken: string, { headers, ...init }: Init = {}) =>
      send(`/embed/v1${path}`, {
        ...init,
        headers: { authorization: `Bearer ${embedToken}`, 'x-embed-host': hostOrigin, ...headers },
      }),
    async signIn(): Promise<string> {
      const headers = { [bffHeader]: '1', origin: server.url };
      const answer = await send('/bff/session', { method: 'POST', body: { token }, headers });
      return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    },
    async embedToken(goal: string): Promise<string> {
      const answer = await send('/api/embed/v1/tokens', {
        method: 'POST',
        body: { goal, origin: hostOrigin },
        headers: client,
      });
      const { token: given }: { token: string } = await answer.json();
      return given;
    },
  };
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'goal-editor-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
