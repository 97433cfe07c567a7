import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { freePort } from '../network/free-port';
import { documentedBlocks } from './deploying';
import type { Ask } from './numbered-saves';
import { clientHeaders } from './open-app';

const name = 'goals.example';

/**
 * nginx (`NGINX_BIN`) with the configuration of docs/deploying.md, in front of servers on two ports; `besides`: more
 * configuration.
 */
export function startNginx([first, second]: readonly [number, number], besides = '') {
  return startProxy(documentedBlocks('nginx')[0] ?? '', besides, {
    '10.0.0.11:4000': `127.0.0.1:${first}`,
    '10.0.0.12:4000': `127.0.0.1:${second}`,
    '/etc/ssl/goals.example/': 'FOLDER/',
    '/var/log/nginx/': 'FOLDER/',
  });
}

/** The same with the configuration of compose.yaml, in front of one server. */
export function startComposeNginx(port: number) {
  return startProxy(readFileSync('docker/nginx.conf', 'utf8'), '', {
    '172.30.40.11:4000': `127.0.0.1:${port}`,
    '/run/secrets/tls-certificate': 'FOLDER/fullchain.pem',
    '/run/secrets/tls-key': 'FOLDER/privkey.pem',
    '/var/log/nginx/access.log': 'FOLDER/goal-editor.log',
  });
}

/** `here`: texts of the file and their local replacements; FOLDER is the proxy's folder. */
async function startProxy(site: string, besides: string, here: Record<string, string>) {
  const program = process.env.NGINX_BIN;
  if (!program) throw new Error('Set NGINX_BIN to an nginx');
  const folder = mkdtempSync(join(tmpdir(), 'goal-editor-nginx-'));
  const [httpPort, port] = [await freePort(), await freePort()];
  writeConfiguration(folder, site, besides, {
    'listen 80;': `listen 127.0.0.1:${httpPort};`,
    'listen 443 ': `listen 127.0.0.1:${port} `,
    ...here,
  });
  const ca = makeCertificate(folder);
  const nginx = spawn(program, ['-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(nginx, 'exit');
  onTestFinished(async () => {
    nginx.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  });
  while (!(await isListening(port)))
    if (nginx.exitCode !== null) throw new Error(readFileSync(join(folder, 'error.log'), 'utf8'));

  const ask: Ask = async (method, path, body, headers) => {
    const sent = httpsRequest({
      host: '127.0.0.1',
      port,
      ca,
      servername: name,
      method,
      path,
      headers: { ...clientHeaders, host: name, ...headers },
    });
    sent.end(body === undefined ? undefined : JSON.stringify(body));
    const [answer] = await once(sent, 'response');
    const fields = Object.entries(answer.headers).map(([key, value]): [string, string] => [
      key,
      String(value),
    ]);
    return new Response(await buffer(answer), { status: answer.statusCode, headers: fields });
  };
  return {
    httpUrl: `http://127.0.0.1:${httpPort}`,
    /** Over TLS, as one of Plannr's clients. */
    ask,
    /** The ports that each request was sent to, in the order in which they were answered. */
    readPorts: () =>
      readFileSync(join(folder, 'goal-editor.log'), 'utf8')
        .split('\n')
        .map((line) => [...line.matchAll(/127\.0\.0\.1:(\d+)/g)].map(([, to]) => Number(to)))
        .filter((ports) => ports.length > 0),
  };
}

function writeConfiguration(
  folder: string,
  site: string,
  besides: string,
  here: Record<string, string>,
): void {
  const written = Object.entries(here).reduce((text, [there, replacement]) => {
    if (!text.includes(there)) throw new Error(`The configuration has no ${there}`);
    return text.replaceAll(there, replacement.replace('FOLDER', folder));
  }, site);
  writeFileSync(join(folder, 'site.conf'), written);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(folder, 'nginx.conf'),
    [
      // Else a worker of another user could not look into the folder.
      process.getuid?.() === 0 ? 'user root;' : '',
      'daemon off;',
      'worker_processes 2;',
      `pid ${folder}/nginx.pid;`,
      `error_log ${folder}/error.log;`,
      'events {}',
      'http {',
      ...temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`),
      besides,
      `include ${folder}/site.conf;`,
      '}\n',
    ].join('\n'),
  );
}

function makeCertificate(folder: string): Buffer {
  const made = spawnSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
      .concat(['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`])
      .concat(['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')]),
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.error ?? made.stderr}`);
  return readFileSync(join(folder, 'fullchain.pem'));
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  return once(socket, 'connect')
    .then(() => true)
    .catch(() => false)
    .finally(() => socket.destroy());
}
