import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hostOrigin } from './embed-host';
import { expect, test } from './embedded';
import { readmeCommands } from './readme-commands';

const docs = readFileSync('docs/embedding.md', 'utf8');
const commands = readmeCommands(docs);

test('the curl of docs/embedding.md gets a token for the documented goal', ({ hostPort, server }) => {
  const curl = commands.find((command) => command.startsWith('curl')) ?? '';
  const run = curl
    .replace('http://127.0.0.1:4000', server.url)
    .replace('http://crm.localhost:8080', hostOrigin(hostPort))
    .replace('data/access-token', `${server.dataDir}/access-token`);
  const answer = execFileSync('sh', ['-c', `${run} --silent`], { encoding: 'utf8' });
  expect(JSON.parse(answer)).toEqual({ token: expect.stringMatching(/./), expires_in: 600 });
});

test('the host gives tokens to its own page only', async ({ host, hostPort }) => {
  const ask = (origin: string) =>
    fetch(`http://127.0.0.1:${hostPort}/goal-token`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ goal: null, reason: 'initial' }),
    });
  expect((await ask(host.url)).status).toBe(201);
  expect((await ask('http://evil.localhost')).status).toBe(403);
});

test('docs/embedding.md says what to do about every error code', () => {
  const told = [...docs.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \|/gm)].flatMap(([, codes = '']) =>
    [...codes.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code),
  );
  const host = readFileSync('src/embed/host/create-editor.ts', 'utf8');
  const ofHost = [...host.matchAll(/\bfail\('([a-z-]+)'|\bfail, .*'([a-z-]+)'/g)].map(
    ([, called, timed]) => called ?? timed,
  );
  expect(ofHost).toContain('timeout');
  const api = readFileSync('src/api/api-error.ts', 'utf8');
  const [kinds = ''] = /type ApiErrorKind =[^;]+/.exec(api) ?? [];
  const ofNetwork = [...kinds.matchAll(/'(\w+)'/g)].map(([, kind]) => kind);
  expect(ofNetwork).toContain('throttled');
  // That a token is missing has an event of its own.
  const all = [...ofHost, ...ofNetwork, 'crashed'].filter((code) => code !== 'unauthenticated');
  expect(all.filter((code) => !told.includes(code))).toEqual([]);
});
