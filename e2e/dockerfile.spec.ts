import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { listeningPlace } from '../scripts/sign-in-link.js';
import { freePort } from '../src/testing/network/free-port';
import { makeCleanCopy } from './clean-copy';
import { runDockerfile } from './run-dockerfile';

test.describe.configure({ timeout: 300_000 });

test('the steps of the Dockerfile make a server that passes its health check, without test dependencies', async () => {
  const project = makeCleanCopy();
  const image = runDockerfile(project.folder);
  const here = { HOST: '127.0.0.1', PORT: String(await freePort()), PUBLIC_URL: 'https://goals.example' };
  const env = { ...image.env, ...here, DEMO: 'on' };
  const check = () => spawnSync(image.healthCheck[0], image.healthCheck.slice(1), { cwd: image.folder, env });
  expect(image.user).toBe('node');
  expect(check().status).toBe(1);

  const [program, ...words] = image.command;
  const server = spawn(program, words, { cwd: image.folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  await listeningPlace(server);
  const { status } = check();
  const page = await fetch(`http://127.0.0.1:${env.PORT}/sign-in`);
  const token = existsSync(join(image.env.DATA_DIR ?? '', 'access-token'));
  server.kill('SIGTERM');
  await ended;

  expect(status).toBe(0);
  expect(page.status).toBe(200);
  expect(token).toBe(true);
  expect(existsSync(join(image.folder, 'node_modules/fastify'))).toBe(true);
  for (const path of ['node_modules/vite', 'src', 'e2e'])
    expect(existsSync(join(image.folder, path))).toBe(false);
  image.remove();
  await project.remove();
});
