import { type Plan, plans } from './plan';
import { type Databases, postgresDatabases, sqliteDatabases } from './server/databases';
import { measureServer } from './server/server-part';
import { type Part, writeResults, writeShortTable } from './write-results';

type Options = { browserPath: string; isQuick: boolean };

/** Measures, and writes the results; the table of README is that of the last full run. */
export async function runBench({ isQuick }: Options): Promise<void> {
  const plan = isQuick ? plans.quick : plans.full;
  const parts = [await serverPart(plan)];
  writeResults('bench/results.md', parts, plan);
  if (!isQuick) writeShortTable('README.md', parts);
  console.log('Wrote bench/results.md');
}

const aboutServer =
  'Floor: `node:http` with our own server’s statements, taken from the driver while it ran, on a copy of the same database; the same durability, bytes and compression.';

async function serverPart(plan: Plan): Promise<Part> {
  const rows = [];
  for (const databases of await everyDatabase()) rows.push(...(await measureServer(databases, plan)));
  return { title: 'Server', about: aboutServer, rows };
}

/** PostgreSQL only if an address is set; the bench creates databases of its own there. */
async function everyDatabase(): Promise<Databases[]> {
  const url = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
  return [await sqliteDatabases(), ...(url ? [postgresDatabases(url)] : [])];
}
