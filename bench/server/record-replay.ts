import { readFile, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { gunzipSync } from 'node:zlib';
import { Pool } from 'undici';
import type { Place } from './databases';
import { startOurServer } from './our-server';
import type { DriverCall, Exchange, Replay } from './replay';
import { type Asked, nameOf } from './requests';

type Recording = { from: Place; asked: Asked[]; file: string };

/**
 * Our own server's statements and answers for these requests, one after the other. Taken from the driver while it
 * runs, so that the floor stays the same work as ours when the code changes.
 */
export async function recordExchanges({ from, asked, file }: Recording): Promise<Omit<Replay, 'place'>> {
  const preload = join(process.cwd(), 'bench/server/record-statements.js');
  const server = await startOurServer({ settings: { ...from.settings, BENCH_STATEMENTS: file }, preload });
  const pool = new Pool(server.url, { connections: 1 });
  const take = () => takeCalls(file);
  try {
    const settings = (await take()).filter(isSetting);
    const exchanges: Replay['exchanges'] = {};
    // What a server learns from its first request is not read again.
    for (const first of asked.slice(0, 1)) await exchange(pool, { ...first, method: 'GET' }, take);
    for (const one of asked) {
      const name = nameOf(one);
      exchanges[name] = [...(exchanges[name] ?? []), await exchange(pool, one, take)];
    }
    return { settings, exchanges };
  } finally {
    await pool.close();
    await server.stop();
    await rm(file, { force: true });
  }
}

async function exchange(pool: Pool, asked: Asked, take: () => Promise<DriverCall[]>): Promise<Exchange> {
  const answer = await pool.request(asked);
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  if (answer.statusCode !== 200) throw new Error(`${nameOf(asked)}: ${answer.statusCode} ${bytes}`);
  const { 'content-encoding': encoding, ...headers } = oneEach(answer.headers);
  return {
    calls: (await take()).map(withIds),
    status: answer.statusCode,
    headers: encoding === undefined ? headers : { ...headers, 'content-encoding': encoding },
    body: encoding === 'gzip' ? gunzipSync(bytes) : bytes,
    isCompressed: encoding === 'gzip',
  };
}

/** Those of the connection are Node's own, and the length is known only after compression. */
const ofNode = ['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length'];

function oneEach(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const entries = Object.entries(headers).filter(([name]) => !ofNode.includes(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** What was recorded since the last time; nothing is recorded meanwhile. */
async function takeCalls(file: string): Promise<DriverCall[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  await truncate(file);
  return lines.map((line) => deserialize(Buffer.from(line, 'base64'))); // as our own preload wrote it
}

function withIds(call: DriverCall, _at: number, all: DriverCall[]): DriverCall {
  const [values = []] = call.parameters;
  const ids = values.flatMap((value, at) => {
    const fromCall = all.findIndex(({ newId }) => newId !== undefined && newId === value);
    return fromCall !== -1 && all[fromCall] !== call ? [{ at, fromCall }] : [];
  });
  return ids.length === 0 ? call : { ...call, ids };
}

/** How the connection works, such as its durability. */
function isSetting({ sql }: DriverCall): boolean {
  return /^pragma \w+ = /i.test(sql);
}
