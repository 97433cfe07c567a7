// @ts-check
import { buildIfStale } from './fresh-build.js';

buildIfStale();
await import(new URL('../dist/server/main.js', import.meta.url).href);
