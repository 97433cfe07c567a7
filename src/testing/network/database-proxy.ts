import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/**
 * What the proxy does with connections: forwards all, refuses all, or cuts one at its COMMIT, before or after the
 * database receives it.
 */
type Way = 'passes' | 'refuses' | 'cuts before COMMIT' | 'cuts after COMMIT';

/** Between a server and PostgreSQL; `url` is the database's through the proxy. */
export async function startDatabaseProxy(databaseUrl: string) {
  const to = new URL(databaseUrl);
  const open = new Set<Socket>();
  const proxy = { way: 'passes' as Way, cuts: 0, url: '', lose };
  const server = createServer(pass).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    cutAll();
  });
  to.host = `127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port, not on a pipe
  proxy.url = to.href;
  return proxy;

  function pass(client: Socket): void {
    if (proxy.way === 'refuses') return void client.destroy();
    const { hostname, port } = new URL(databaseUrl);
    const database = connect(Number(port || 5432), hostname);
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      open.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    database.pipe(client);
    client.on('data', (sent) => {
      const isCommit = /commit\0/i.test(sent.toString('latin1'));
      if (!isCommit || !proxy.way.startsWith('cuts')) return void database.write(sent);
      proxy.cuts += 1;
      const isHeard = proxy.way === 'cuts after COMMIT';
      proxy.way = 'passes';
      if (!isHeard) return void client.destroy();
      database.unpipe(client);
      database.once('data', () => client.destroy()).resume();
      database.write(sent);
    });
  }

  /** Cuts open connections, and refuses new ones. */
  function lose(): void {
    proxy.way = 'refuses';
    cutAll();
  }

  function cutAll(): void {
    for (const socket of open) socket.destroy();
  }
}
