import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { eraseClientHistory, isClientKnown } from '../store/client-history';
import { databaseFile, openDatabase } from '../store/database';
import { DatabaseOutage } from '../store/database-outage';
import { cannotOpen, databasePlace } from './database-place';
import { readSettings, type Settings, StartError } from './settings';

type EraseHistory = {
  /** The arguments of the command: `--client UUID --years N`. */
  parameters: string[];
  environment: Record<string, string | undefined>;
  now?: Date;
  /** Receives the output for the operator. */
  print?: (line: string) => void;
};

const usage = 'Give the client and the number of years: npm run erase-history -- --client UUID --years N';

const asked = z.object({
  client: z.guid(`--client: give the UUID of a client. ${usage}`).toLowerCase(),
  years: z
    .string(usage)
    .regex(/^([1-9]\d?|100)$/, '--years: give a whole number from 1 to 100')
    .transform(Number),
});

/**
 * Erases the records about a client's goals that are older than whole years. Rejects with `StartError` if the
 * operator can fix it.
 */
export async function eraseHistory({
  parameters,
  environment,
  now = new Date(),
  print = console.log,
}: EraseHistory): Promise<void> {
  const { client, years } = readParameters(parameters);
  const db = await openExisting(readSettings(environment));
  try {
    if (!(await isClientKnown(db, client)))
      throw new StartError(`--client: nobody in this database has the UUID ${client}`);
    const before = yearsBefore(now, years);
    const count = await eraseClientHistory(db, client, before.getTime());
    const records = count === 1 ? '1 change record' : `${count} change records`;
    print(`Erased ${records} about client ${client} from before ${before.toISOString().slice(0, 10)}`);
  } catch (error) {
    if (!(error instanceof DatabaseOutage)) throw error;
    throw new StartError(`Nothing was erased, because the database failed: ${error.message}`, {
      cause: error,
    });
  } finally {
    await db.destroy();
  }
}

function readParameters(parameters: string[]): z.infer<typeof asked> {
  const result = asked.safeParse(parse(parameters));
  if (!result.success) throw new StartError(result.error.issues[0]?.message);
  return result.data;
}

function parse(parameters: string[]): unknown {
  try {
    const options = { client: { type: 'string' }, years: { type: 'string' } } as const;
    return parseArgs({ args: parameters, options }).values;
  } catch (cause) {
    throw new StartError(usage, { cause });
  }
}

/** Creates no database if the settings name a wrong folder: "0 erased" would be false comfort. */
async function openExisting(settings: Settings) {
  const { databaseUrl, dataDir } = settings;
  if (databaseUrl === undefined && !existsSync(databaseFile(dataDir)))
    throw new StartError(`DATA_DIR: there is no database in ${dataDir}; give the folder of the server`);
  const { db } = await openDatabase(databasePlace(settings)).catch((cause: unknown) => {
    throw cannotOpen(settings, cause);
  });
  return db;
}

function yearsBefore(now: Date, years: number): Date {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - years);
  // 29 February became 1 March: the day before keeps a record rather too long than too short.
  if (then.getUTCMonth() !== now.getUTCMonth()) then.setUTCDate(0);
  return then;
}
