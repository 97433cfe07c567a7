// @ts-check
import { readFile } from 'node:fs/promises';
import { createServer, defaultAllowedOrigins } from 'vite';
import { withPlayground } from './with-playground.js';

/** @typedef {typeof import('../src/server/start/start-server')} ServerModule */

const vite = await createServer({
  appType: 'spa',
  plugins: [
    {
      name: 'every-state',
      configureServer: ({ middlewares }) => {
        middlewares.use((request, _response, next) => {
          request.url = request.url?.replace(/^\/dev\/states(?=$|\?)/, '/src/dev/states.html');
          next();
        });
      },
    },
  ],
  server: {
    middlewareMode: true,
    // A frame in a strict sandbox has the origin `null`, which any page can have: so only sources are served.
    cors: { origin: [defaultAllowedOrigins, 'null'] },
    fs: { allow: ['src', 'node_modules', 'public'] },
  },
});
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
    await vite.ssrLoadModule('/src/server/start/start-server.ts')
  );
  const devClient = { middleware: vite.middlewares, readPage };
  server = await startServer({ environment: withPlayground(process.env), devClient });
}

/** @param {string} path */
async function readPage(path) {
  return vite.transformIndexHtml(`/${path}`, await readFile(path, 'utf8'));
}

/** A server that does not start waits for the next change of a file. */
async function restart() {
  await server?.close();
  server = undefined;
  serverModules.invalidateAll();
  await start().catch((error) => console.error(error.message));
}
