import { expect, test } from 'vitest';
import { documentedBlocks } from '../testing/deploying';
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

function readEnvironment(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
}
