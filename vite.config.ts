import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
      },
    },
    server: {
      resolve: { external: true },
      build: {
        ssr: true,
        outDir: 'dist/server',
        copyPublicDir: false,
        target: 'node20',
        rolldownOptions: { input: 'src/server/main.ts' },
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
