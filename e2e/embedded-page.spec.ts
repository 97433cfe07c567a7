import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hostOrigin } from './embed-host';
import { expect, test } from './embedded';
import { readmeCommands } from './readme-commands';

const commands = readmeCommands(readFileSync('docs/embedding.md', 'utf8'));

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
