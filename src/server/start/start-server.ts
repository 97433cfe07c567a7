import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { createApp } from '../create-app';
import type { Log } from '../http/request-log';
import { openGateway } from '../plannr/open-gateway';
import type { DevClient } from '../routes/dev-pages';
import { createStore } from '../store/create-store';
import { cannotOpen, databasePlace } from './database-place';
import { generatedSecret, makeDataDir } from './generated-secret';
import { makeSignInCode } from './make-sign-in-code';
import { publicUrl } from './public-url';
import { readSettings, type Settings, StartError } from './settings';
import { startLines } from './start-lines';

type Start = {
  environment: Record<string, string | undefined>;
  /** The built client's folder. */
  assetsDir?: string;
  /** Vite, in the place of the built client. */
  devClient?: DevClient;
  /** Receives the output for the operator, and the log's lines. */
  print?: Log;
};

/** When the last connections are cut, in ms: those of requests that never end. */
const cutMs = 12_000;

/** Opens the database, listens, and prints where. Rejects with `StartError` if the operator can fix it. */
export async function startServer({ environment, assetsDir, devClient, print = console.log }: Start) {
  const settings = readSettings(environment);
  const sessionSecrets = settings.sessionSecrets ?? [
    await generatedSecret(settings.dataDir, 'session-secret'),
  ];
  if (settings.databaseUrl === undefined) await makeDataDir(settings.dataDir);
  const { accessToken, letsIn, backend, identity, embedGrants, oauth } = await open(
    settings,
    sessionSecrets,
    print,
  );
  try {
    const signInCode = accessToken && (await makeSignInCode({ settings, identity, accessToken }));
    const styleHashes = assetsDir === undefined ? [] : await readStyleHashes(assetsDir);
    const app = createApp({
      backend,
      identity,
      embedGrants,
      oauth,
      settings,
      sessionSecrets,
      assetsDir,
      styleHashes,
      devClient: devClient && { ...devClient, accessToken },
      log: print,
    });
    await listen(app, settings);
    for (const line of startLines({ settings, server: app.server, signInCode, letsIn })) print(line);
    const url = publicUrl(settings, app.server);
    return { url, close: () => closePolitely(app).finally(() => backend.close()) };
  } catch (error) {
    await backend.close();
    throw error;
  }
}

async function open(settings: Settings, sessionSecrets: string[], log: Log) {
  const opened = settings.plannrApiUrl
    ? openGatewayServer(settings, settings.plannrApiUrl, { sessionSecrets, log })
    : openStore(settings, settings.accessToken ?? (await generatedSecret(settings.dataDir, 'access-token')));
  return opened.catch((cause: unknown) => {
    throw cannotOpen(settings, cause);
  });
}

async function openGatewayServer(
  settings: Settings,
  apiUrl: string,
  given: { sessionSecrets: string[]; log: Log },
) {
  const { currency, amountUnit, plannrOAuth: oauth } = settings;
  const place = databasePlace(settings);
  const gateway = await openGateway({ ...place, apiUrl, ...given, oauth, currency, amountUnit });
  // Users sign in with Plannr's tokens, so there is none of ours.
  return { accessToken: undefined, letsIn: true, ...gateway };
}

async function openStore(settings: Settings, accessToken: string) {
  const { locale, currency, isExact, isDemo } = settings;
  const place = databasePlace(settings);
  const store = await createStore({ ...place, locale, currency, isExact, demo: isDemo, accessToken });
  return { accessToken, oauth: undefined, ...store };
}

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<void> {
  await app.listen({ host, port }).catch(async (cause: NodeJS.ErrnoException) => {
    await app.close();
    if (cause.code === 'EADDRINUSE')
      throw new StartError(`PORT: ${port} is taken by another program; stop it or give another`, { cause });
    if (cause.code === 'EACCES')
      throw new StartError(`PORT: ${port} may not be used here; give one above 1023`, { cause });
    if (cause.code === 'EADDRNOTAVAIL' || cause.code === 'ENOTFOUND' || cause.code === 'EAI_AGAIN')
      throw new StartError(`HOST: ${host} is not an address of this machine`, { cause });
    throw cause;
  });
}

async function closePolitely(app: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), cutMs);
  await app.close().finally(() => clearTimeout(timer));
}

const buildInfo = z.object({ styleHashes: z.array(z.string().regex(/^sha256-[\w+/]+=*$/)) });

// Beside the client's folder, not in it: the build's manifest is not public.
async function readStyleHashes(assetsDir: string): Promise<string[]> {
  const content = await readFile(join(assetsDir, '../build-info.json'), 'utf8').catch((cause: unknown) => {
    throw new StartError(`The build in ${assetsDir} is not finished; run npm run build first`, { cause });
  });
  return buildInfo.parse(JSON.parse(content)).styleHashes;
}
