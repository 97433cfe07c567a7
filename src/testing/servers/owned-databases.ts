import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';

/**
 * Empty databases of a role that may do nothing but own them, made as docs/deploying.md makes one, on the PostgreSQL of
 * `TEST_DATABASE_URL`; their addresses.
 */
export async function createOwnedDatabases(count: number): Promise<string[]> {
  const administrator = process.env.TEST_DATABASE_URL ?? '';
  const role = `test_${randomBytes(8).toString('hex')}`;
  const password = randomBytes(16).toString('hex');
  const names = Array.from({ length: count }, (_, index) => `${role}_${index}`);
  await run(administrator, [
    `create role ${role} login password '${password}'`,
    ...names.map((name) => `create database ${name} owner ${role}`),
  ]);
  onTestFinished(() =>
    run(administrator, [...names.map((name) => `drop database ${name} with (force)`), `drop role ${role}`]),
  );
  return names.map((name) => {
    const place = new URL(administrator);
    Object.assign(place, { username: role, password, pathname: `/${name}` });
    return place.href;
  });
}

async function run(url: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
