import type { DatabasePlace } from '../store/database';
import { type Settings, StartError } from './settings';

type Place = Pick<Settings, 'databaseUrl' | 'dataDir'>;

/** Where the settings put the database. */
export function databasePlace({ databaseUrl, dataDir }: Place): DatabasePlace {
  return databaseUrl === undefined ? { dataDir } : { databaseUrl };
}

/** Why the database of the settings cannot be opened, without its address, which may hold a password. */
export function cannotOpen({ databaseUrl, dataDir }: Place, cause: unknown): StartError {
  const reason = cause instanceof Error ? cause.message || String('code' in cause && cause.code) : '';
  const isStatementMode = reason.includes('statement pooling mode');
  const hint = isStatementMode ? '; set PgBouncer’s pool_mode to transaction or session' : '';
  const setting = databaseUrl === undefined ? `DATA_DIR: the database in ${dataDir}` : 'DATABASE_URL: it';
  return new StartError(`${setting} cannot be opened: ${reason}${hint}`, { cause });
}
