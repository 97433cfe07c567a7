import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Keeps out of the browser what each zod schema brings along and only a server needs: its JSON Schema, English words for
 * faults that have none of ours, and care for cyclic values, of which JSON has none. See docs/decisions/008-weight.md.
 */
const leanZod: Plugin = {
  name: 'lean-zod',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  transform: {
    filter: { id: /zod\/v4\/classic\/schemas\.js$/ },
    handler: (code) =>
      code
        .replace(/inst\._zod\.processJSONSchema = .*;/g, '')
        .replace(/create(Standard|To)JSONSchemaMethod\(this, [^)]+\)/g, 'undefined')
        .replace(/^ {4}\w+\(params\) \{\s+return this\.check\(core\.\w+\(Zod\w+, params\)\);\s+\},/gm, '')
        .replace('core.config(en())', 'undefined')
        .replace('core.config({ memoizer: core.memoizer() })', 'undefined'),
  },
};

export default defineConfig({
  plugins: [react(), tailwindcss(), leanZod],
  // wouter brings this for an older React; ours has the hook.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          output: {
            // What every page needs compresses better in one file.
            codeSplitting: {
              groups: [
                {
                  name: 'shared',
                  test: /src\/(ui\/(button|icon|skeleton|panel|avatar|bring-into-view|text-input|control-look)|api\/)/,
                },
                { name: 'base', test: /node_modules\/(react|react-dom|scheduler|@tanstack|zod|wouter)\// },
              ],
            },
          },
        },
      },
    },
    server: {
      resolve: { external: true },
      build: {
        ssr: true,
        outDir: 'dist/server',
        copyPublicDir: false,
        target: 'node20',
        rolldownOptions: {
          input: { main: 'src/server/main.ts', 'erase-history': 'src/server/erase-history-main.ts' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const { client, server } = builder.environments;
      if (client) await builder.build(client);
      if (server) await builder.build(server);
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    // Some start servers and fill databases, on machines that do other things besides.
    testTimeout: 20_000,
  },
});
