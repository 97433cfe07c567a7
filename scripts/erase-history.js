// @ts-check
import { buildIfStale } from './fresh-build.js';

buildIfStale();
await import(new URL('../dist/server/erase-history.js', import.meta.url).href);
