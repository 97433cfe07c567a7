import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from './settings';

/** The secret in `dataDir/name`, of 256 random bits and for the owner's eyes only; made when missing. Throws `StartError`. */
export async function generatedSecret(dataDir: string, name: string): Promise<string> {
  await makeDataDir(dataDir);
  const path = join(dataDir, name);
  const secret = randomBytes(32).toString('base64url');
  // "wx": two servers that start at once end up with one secret.
  await writeFile(path, `${secret}\n`, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw unusable(dataDir, error);
  });
  const stored = await readFile(path, 'utf8').catch((error: unknown) => {
    throw unusable(dataDir, error);
  });
  if (stored.trim() === '') throw new StartError(`DATA_DIR: ${path} is empty; remove it and start again`);
  return stored.trim();
}

/** Makes the data folder for its owner only, as it holds clients and secrets. Throws `StartError`. */
export async function makeDataDir(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw unusable(dataDir, error);
  });
}

function unusable(dataDir: string, cause: unknown): StartError {
  return new StartError(`DATA_DIR: ${dataDir} cannot be used; give a folder of this server's own`, { cause });
}
