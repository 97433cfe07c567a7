import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { onTestFinished, vi } from 'vitest';
import { freePort } from '../network/free-port';

/**
 * PgBouncer (`PGBOUNCER_BIN`) with default settings except for the mode, in front of a database; returns the address
 * through it.
 */
export async function startPgBouncer(databaseUrl: string, mode: 'session' | 'transaction' | 'statement') {
  const program = process.env.PGBOUNCER_BIN;
  if (!program) throw new Error('Set PGBOUNCER_BIN to a pgbouncer');
  const folder = mkdtempSync(join(tmpdir(), 'goal-editor-pgbouncer-'));
  const port = await freePort();
  const { hostname, port: databasePort, username, password, pathname } = new URL(databaseUrl);
  const file = join(folder, 'pgbouncer.ini');
  writeFileSync(
    file,
    [
      '[databases]',
      `${pathname.slice(1)} = host=${hostname} port=${databasePort || 5432} user=${username} password=${password}`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'auth_type = any',
      `pool_mode = ${mode}\n`,
    ].join('\n'),
  );
  // PgBouncer refuses to run as root.
  chmodSync(folder, 0o755);
  const asOther = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const bouncer = spawn(program, ['-q', file], { stdio: 'ignore', ...asOther });
  const ended = once(bouncer, 'exit');
  onTestFinished(async () => {
    bouncer.kill('SIGKILL'); // it would wait for its clients
    await ended;
    rmSync(folder, { recursive: true });
  });
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  await vi.waitFor(() => connectOnce(url.href), { timeout: 10_000 });
  return url.href;
}

async function connectOnce(connectionString: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.end();
}
