import { fileURLToPath } from 'node:url';
import { StartError } from './settings';
import { startServer } from './start-server';

const assetsDir = fileURLToPath(new URL('../client', import.meta.url));

try {
  const server = await startServer({ environment: process.env, assetsDir });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // A second signal finds no listener and ends the process at once.
    process.once(signal, () => void server.close());
  }
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}
