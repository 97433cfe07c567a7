import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '../src/server/start/settings';

type Service = {
  ports?: string[];
  environment?: Record<string, string>;
  networks: Record<string, { ipv4_address: string }>;
};

const text = readFileSync('compose.yaml', 'utf8');
const { services }: { services: Record<'nginx' | 'editor' | 'database', Service> } = parse(text);
const nginxFile = readFileSync('docker/nginx.conf', 'utf8');
const deploying = readFileSync('docs/deploying.md', 'utf8');

test('nginx alone is open to other machines', () => {
  const open = Object.entries(services).filter(([, { ports }]) => ports);
  expect(open.map(([name]) => name)).toEqual(['nginx']);
});

test('the editor starts with the settings of compose.yaml, and trusts nginx only', () => {
  const given = {
    PUBLIC_URL: 'https://goals.example',
    DATABASE_PASSWORD: '0f',
    SESSION_SECRET: 'x'.repeat(44),
  };
  const settings = readSettings(fillIn(services.editor.environment ?? {}, given));
  expect(settings).toMatchObject({
    publicUrl: 'https://goals.example',
    databaseUrl: 'postgres://goal_editor:0f@database/goals',
    trustedProxies: [services.nginx.networks.front?.ipv4_address],
    isDemo: false,
  });
  const place = `${services.editor.networks.front?.ipv4_address}:${settings.port}`;
  expect(nginxFile).toContain(`\n  server ${place};\n`);
});

test('a missing value is requested in a sentence, and docs/deploying.md names it', () => {
  const asked = [...text.matchAll(/\$\{(\w+)([^}]*)\}/g)];
  expect(asked.length).toBeGreaterThan(4);
  for (const [, name, sentence] of asked) {
    expect(sentence).toMatch(new RegExp(`^:\\?Set ${name} in \\.env to `));
    expect(deploying).toContain(`\n${name}=`);
  }
});

test('nginx does no more than docs/deploying.md says, for one editor', () => {
  const own = nginxFile.split('\n').filter((line) => line.trim() && !deploying.includes(`${line}\n`));
  expect(own.map((line) => line.trim())).toEqual([
    expect.stringMatching(/^# /),
    'server 172.30.40.11:4000;',
    'return 301 https://$host$request_uri;',
    'ssl_certificate /run/secrets/tls-certificate;',
    'ssl_certificate_key /run/secrets/tls-key;',
    'access_log /var/log/nginx/access.log goal_editor;',
  ]);
});

test('the image is of the Node that .nvmrc names', () => {
  const line = readFileSync('.nvmrc', 'utf8').trim();
  expect(readFileSync('Dockerfile', 'utf8')).toMatch(
    new RegExp(`^ARG BASE=node:${line}\\.\\d+\\.\\d+-`, 'm'),
  );
});

function fillIn(environment: Record<string, string>, given: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replace(/\$\{(\w+)[^}]*\}/g, (_, variable) => given[variable] ?? ''),
    ]),
  );
}
