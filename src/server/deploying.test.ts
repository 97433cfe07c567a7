import { expect, test } from 'vitest';
import { documentedBlocks, documentedCommands } from '../testing/deploying';
import { readSettings } from './settings';

test('the environments of the page on deploying are settings that a server starts with', () => {
  const environments = documentedBlocks('ini').filter((block) => block.includes('PUBLIC_URL='));
  expect(environments.map((block) => readSettings(readEnvironment(block)))).toMatchObject([
    { host: '127.0.0.1', publicUrl: 'https://goals.example', trustedProxies: ['127.0.0.1'], port: 4000 },
    { host: '10.0.0.11', publicUrl: 'https://goals.example', trustedProxies: ['10.0.0.10'], port: 4000 },
  ]);
});

test('the unit of the page on deploying gives a server longer to close than it takes', () => {
  const [unit = ''] = documentedBlocks('ini').filter((block) => block.includes('[Service]'));
  expect(unit).toContain('ExecStart=/usr/bin/node dist/server/main.js\n');
  expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(12);
});

test('the file that the page puts back belongs to the user that the unit names', () => {
  const [unit = ''] = documentedBlocks('ini').filter((block) => block.includes('[Service]'));
  const user = /^User=(.+)$/m.exec(unit)?.[1];
  const putBack = documentedCommands().find((command) => command.startsWith('install'));
  expect(putBack).toMatch(`install -o ${user} -g ${user} -m 600 `);
});

function readEnvironment(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
}
