import { aBuiltClient } from './a-built-client';
import { demo } from './demo-store';
import { clientHeaders, listenOnFreePort } from './open-app';
import { frameHeaders } from './open-embed';
import type { TestServer } from './test-servers';

const goal = demo.goal('Reduced Mileage');

/**
 * The listening server with everything it serves, and a goal in each API with the request lines that authenticate
 * there.
 */
export async function openWaysIn({ open }: TestServer) {
  const assetsDir = await aBuiltClient();
  const running = await open({ assetsDir, environment: { RATE_LIMIT: '100000' } });
  const port = await listenOnFreePort(running);
  const { token } = await running.openFrame({ goal });
  const etag = async () => (await running.backend.findGoal(running.caller, goal)).etag;
  const tag = await etag();
  const bff = { cookie: await running.signIn(), 'x-goal-editor': '1', 'content-type': 'application/json' };
  const doors = [
    [`/api/v2/goals/${goal}`, linesOf(clientHeaders)],
    [`/bff/api/v2/goals/${goal}`, linesOf({ ...bff, 'if-match': tag })],
    [`/embed/v1/api/v2/goals/${goal}`, linesOf({ ...frameHeaders(token), 'if-match': tag })],
  ] as const;
  const isUnchanged = async () => (await etag()) === tag;
  return { ...running, port, assetsDir, doors, isUnchanged };
}

/** The bytes of a request that closes its connection; an empty line starts its body. */
export function written(line: string, ...lines: string[]): string {
  const text = [`${line} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...lines].join('\r\n');
  return lines.includes('') ? text : `${text}\r\n\r\n`;
}

function linesOf(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n');
}
