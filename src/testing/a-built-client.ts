import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

export const builtPage = '<!doctype html><title>Goals</title>';
export const builtScript = 'console.log("goals");'.repeat(20);

/** The folder of a client as the build leaves it, with `/assets/main-abc123.js`; it goes when the test ends. */
export async function aBuiltClient(): Promise<string> {
  const assetsDir = await mkdtemp(join(tmpdir(), 'client-'));
  onTestFinished(() => rm(assetsDir, { recursive: true }));
  await mkdir(join(assetsDir, 'assets'));
  await writeFile(join(assetsDir, 'index.html'), builtPage);
  await writeFile(join(assetsDir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const asset = join(assetsDir, 'assets', 'main-abc123.js');
  await writeFile(asset, builtScript);
  await writeFile(`${asset}.br`, brotliCompressSync(builtScript));
  await writeFile(`${asset}.gz`, gzipSync(builtScript));
  return assetsDir;
}
