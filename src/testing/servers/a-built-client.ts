import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

export const builtPage = '<!doctype html><title>Goals</title>';
export const builtFrame = '<!doctype html><meta name="embed-origins" content="" /><title>Goal editor</title>';
export const builtScript = 'console.log("goals");'.repeat(20);

/**
 * The folder of a built client, with `/assets/main-abc123.js` and the script for host pages beside it; it is removed
 * after the test.
 */
export async function aBuiltClient(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'client-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const assetsDir = join(folder, 'client');
  await mkdir(join(assetsDir, 'assets'), { recursive: true });
  await mkdir(join(folder, 'embed'));
  await writeFile(join(assetsDir, 'index.html'), builtPage);
  await writeFile(join(assetsDir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(assetsDir, 'frame.html'), builtFrame);
  for (const script of ['client/assets/main-abc123.js', 'embed/embed.js']) {
    const path = join(folder, script);
    await writeFile(path, builtScript);
    await writeFile(`${path}.br`, brotliCompressSync(builtScript));
    await writeFile(`${path}.gz`, gzipSync(builtScript));
  }
  await writeFile(join(folder, 'embed', 'index.js'), builtScript);
  return assetsDir;
}
