import { Pool } from 'undici';
import { type Asked, nameOf } from './requests';

/** What each connection asks, one request after the other. */
export type Lanes = Asked[][];

/** Sends all of them over connections that stay open; requests a second. Throws at an answer other than 200. */
export async function requestsPerSecond(pool: Pool, lanes: Lanes): Promise<number> {
  const started = performance.now();
  await Promise.all(lanes.map((lane) => askInTurn(pool, lane)));
  const seconds = (performance.now() - started) / 1000;
  return lanes.flat().length / seconds;
}

/** Connections to a server, one for each lane. */
export function openPool(url: string, lanes: number): Pool {
  return new Pool(url, { connections: lanes });
}

async function askInTurn(pool: Pool, lane: Asked[]): Promise<void> {
  for (const asked of lane) {
    const { statusCode, body } = await pool.request(asked);
    await body.arrayBuffer();
    if (statusCode !== 200) throw new Error(`${nameOf(asked)} was answered ${statusCode}`);
  }
}
