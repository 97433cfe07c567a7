// @ts-check
import { rmSync, writeFileSync } from 'node:fs';
import { createBuilder } from 'vite';
import { completeEmbedPackage } from './embed-package.js';
import { precompress } from './precompress.js';
import { styleHashes } from './style-hashes.js';

rmSync('dist', { recursive: true, force: true });
const builder = await createBuilder();
await builder.buildApp();
completeEmbedPackage('dist/embed');
precompress('dist/client');
precompress('dist/embed');
// Written last: `fresh-build.js` reads its time as that of a successful build.
writeFileSync('dist/build-info.json', `${JSON.stringify({ styleHashes: styleHashes() }, null, 2)}\n`);
