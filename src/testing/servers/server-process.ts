import { z } from 'zod';
import { startServer } from '../../server/start/start-server';

const environments = z.array(z.record(z.string(), z.string()));

/** A process of its own, for `fork`: starts a server for each environment that it is sent, and sends their addresses back. */
process.once('message', async (message) => {
  const servers = await Promise.all(
    environments.parse(message).map((environment) => startServer({ environment, print: () => {} })),
  );
  process.once('SIGTERM', async () => {
    await Promise.all(servers.map((server) => server.close()));
    process.disconnect(); // else the channel to the test keeps it alive
  });
  process.send?.(servers.map(({ url }) => url));
});
