// @ts-check
import { readFile } from 'node:fs/promises';
import { createServer } from 'vite';

/** @typedef {typeof import('../src/server/start-server')} ServerModule */

const vite = await createServer({ server: { middlewareMode: true }, appType: 'spa' });
const serverModules = vite.environments.ssr.moduleGraph;

/** @type {{ close(): Promise<void> } | undefined} */
let server;
let turn = start().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
vite.watcher.on('all', (_event, file) => {
  if (!server || serverModules.getModulesByFile(file)) turn = turn.then(restart);
});

async function start() {
  // ssrLoadModule knows no types: this one is that of the module at the path.
  const { startServer } = /** @type {ServerModule} */ (
    await vite.ssrLoadModule('/src/server/start-server.ts')
  );
  const devClient = { middleware: vite.middlewares, readFrame };
  server = await startServer({ environment: process.env, devClient });
}

async function readFrame() {
  return vite.transformIndexHtml('/frame.html', await readFile('frame.html', 'utf8'));
}

/** A server that does not start waits for the next change of a file. */
async function restart() {
  await server?.close();
  server = undefined;
  serverModules.invalidateAll();
  await start().catch((error) => console.error(error.message));
}
