import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { EnvironmentOptions } from 'vite';
import { defineConfig } from 'vitest/config';

// What every part of a page needs compresses better in one file; the frame does not need all of the API.
const base =
  /node_modules\/(react|react-dom|scheduler|@tanstack|wouter)\/|src\/ui\/(button|icon|bring-into-view)/;
const pageBase = new RegExp(`${base.source}|src/api/`);

type BrowserBuild = { input: string; assetsDir: string; isFirst: boolean; base: RegExp };

/** A page for browsers; the first empties the folder that they share. */
function browserBuild({ input, assetsDir, isFirst, base }: BrowserBuild): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: 'dist/client',
      assetsDir,
      emptyOutDir: isFirst,
      copyPublicDir: isFirst,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input,
        output: {
          codeSplitting: {
            groups: [{ name: 'base', test: base }],
          },
        },
      },
    },
  };
}

/** One file for other people's pages: small, whole, and under a name that stays. */
function embedBuild(name: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: 'dist/embed',
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { [name]: `src/embed/host/${name}.ts` },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js' },
      },
    },
  };
}

const noStorage = '--no-experimental-webstorage';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  // wouter brings this for an older React; ours has the hook.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  environments: {
    client: browserBuild({ input: 'index.html', assetsDir: 'assets', isFirst: true, base: pageBase }),
    // By itself, for what two entries share would fall into many small files for both.
    frame: browserBuild({ input: 'frame.html', assetsDir: 'assets/frame', isFirst: false, base }),
    embed: embedBuild('embed'),
    embedPackage: embedBuild('index'),
    server: {
      resolve: { external: true },
      build: {
        ssr: true,
        outDir: 'dist/server',
        copyPublicDir: false,
        target: 'node20',
        rolldownOptions: {
          input: {
            main: 'src/server/start/main.ts',
            'erase-history': 'src/server/start/erase-history-main.ts',
          },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const { client, frame, embed, embedPackage, server } = builder.environments;
      if (client) await builder.build(client);
      if (frame) await builder.build(frame);
      if (embed) await builder.build(embed);
      if (embedPackage) await builder.build(embedPackage);
      if (server) await builder.build(server);
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'e2e/other-browsers/*.test.ts'],
    // Some start servers and fill databases, on machines that do other things besides.
    testTimeout: 20_000,
    // PostgreSQL drops a database only after a checkpoint.
    hookTimeout: 30_000,
    // One is left free else, which is half of a small machine.
    maxWorkers: '100%',
    // From Node 25 on its own storage would hide that of happy-dom: https://nodejs.org/api/globals.html#localstorage
    execArgv: process.allowedNodeEnvironmentFlags.has(noStorage) ? [noStorage] : [],
    // Importing everything anew for each file is a third of the work.
    isolate: false,
  },
});
