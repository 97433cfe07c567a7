import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { adviser } from './api-client';
import { type CleanCopy, makeCleanCopy } from './clean-copy';
import { readmeCommands } from './readme-commands';

const commands = readmeCommands(readFileSync('README.md', 'utf8'));
const retention = readmeCommands(readFileSync('docs/retention.md', 'utf8'));
const contributing = readmeCommands(readFileSync('CONTRIBUTING.md', 'utf8'));
const curl = commands.find((command) => command.startsWith('curl')) ?? '';

/** Run below, in a clean copy. */
const runHere = [
  'npm ci && npm start',
  curl,
  'npm run dev',
  'npm run build',
  'npm run format',
  'npm run screenshot',
];
/** `.ci/run` runs the first, and that one runs the others, or their parts. */
const runAround = [
  'npm ci && npm test',
  'npm run check',
  'npm run kills',
  'npm run machines',
  'npm run browsers',
  'npm run e2e',
];

test.describe.configure({ mode: 'serial', timeout: 300_000 });

let copy: CleanCopy;
test.beforeAll(() => {
  copy = makeCleanCopy();
});
test.afterAll(() => copy.remove());

test('every command of the README and of CONTRIBUTING.md is one that is run', () => {
  expect(commands.toSorted()).toEqual([...runHere, ...runAround].toSorted());
  expect(contributing.filter((command) => !commands.includes(command))).toEqual([]);
});

test('the test command is what .ci/run runs, and covers check and e2e', () => {
  expect(readFileSync('.ci/run', 'utf8')).toContain("\ntest_command='npm ci && npm test'\n");
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const stages = readFileSync('scripts/test.js', 'utf8');
  expect(scripts.test).toBe('node scripts/test.js');
  expect(scripts.check).toBe('npm run lint && npm run types && npm run unit && npm run build');
  for (const stage of ['lint', 'types', 'unit', 'kills', 'machines', 'build', 'browsers', 'e2e']) {
    expect(stages).toMatch(new RegExp(`run(Vitest)?\\('${stage}'`));
  }
});

test('the curl is the documented one with host, token and account changed', () => {
  const page = readFileSync('src/contract/fixtures/put-goal-page.txt', 'utf8');
  const documented = page
    .slice(page.indexOf('curl \\'), page.indexOf('\nRequest examples'))
    .replace(/\\\n/g, '');
  expect(curl).toBe(
    documented
      .replace('https://api.plannrcrm.com', 'http://127.0.0.1:4000')
      .replace('$ACCESS_TOKEN', '$(cat data/access-token)')
      .replace('{YOUR_PLANNR_ACCOUNT_UUID}', adviser),
  );
});

test('the copy that the commands run in has no packages and no build yet', () => {
  const names = copy.run('ls -A').stdout.split('\n');
  expect(names).toContain('package.json');
  for (const name of ['.git', 'node_modules', 'dist', 'data']) expect(names).not.toContain(name);
});

test('npm ci && npm start builds, serves, and answers the curl with what was sent', async () => {
  const url = await copy.serve('npm ci && npm start');
  const answer = copy.run(
    `${curl.replace('http://127.0.0.1:4000', url)} --silent --write-out '\\n%{http_code}'`,
  );
  await copy.stop();
  const [body = '', status] = answer.stdout.split('\n');
  expect(status, body).toBe('200');
  expect(JSON.parse(body)).toMatchObject({ name: 'Reduced Mileage', progress: '68', priority: '4' });
});

test('the commands of docs/retention.md erase in the database of that server', () => {
  expect(retention).not.toEqual([]);
  for (const command of retention) {
    const { status, stdout, stderr } = copy.run(command);
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/^Erased \d+ change records? about client /m);
  }
});

test('npm run dev serves the page, its modules and the API from one process', async () => {
  const url = await copy.serve('npm run dev');
  const page = await fetch(url).then((response) => response.text());
  const module = await fetch(`${url}/src/pages/main.tsx`);
  const health = await fetch(`${url}/healthz`);
  await copy.stop();
  expect(page).toContain('/@vite/client');
  expect(module.headers.get('content-type')).toContain('javascript');
  expect(health.status).toBe(200);
});

for (const command of ['npm run build', 'npm run format', 'npm run screenshot']) {
  test(`${command} ends well`, () => {
    const { status, stdout, stderr } = copy.run(command);
    expect(status, stdout + stderr).toBe(0);
  });
}
