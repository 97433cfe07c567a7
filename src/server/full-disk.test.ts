import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { testDatabases } from '../testing/servers/databases';
import { demo } from '../testing/servers/demo-store';
import { openApp } from '../testing/servers/open-app';

const url = `/api/v2/goals/${demo.goal('Reduced Mileage')}`;
const postgres = testDatabases.filter(({ title }) => title === 'on PostgreSQL');

describe.each(postgres)('a full disk $title', (database) => {
  test('is 503 for a save, in the log by its own name, and ill health until a save succeeds', async () => {
    const lines: string[] = [];
    const { ask, place } = await openApp(database, { log: (line) => lines.push(line) });
    const run = openFault(place);
    await run(`create function fill() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`);
    await run('create trigger fill before update on goals for each row execute function fill()');

    const saved = await ask({ method: 'PUT', url, payload: { name: 'No room' } });
    expect([saved.statusCode, saved.headers['retry-after']]).toEqual([503, '5']);
    expect(saved.body).not.toContain('No space left');
    expect(lines.join('\n')).toContain('No space left on device');
    const ill = await ask({ url: '/healthz' });
    expect(ill.statusCode).toBe(503);
    expect(ill.json().message).toContain('No space left on device');
    expect((await ask({ url })).json()).toMatchObject({ name: 'Reduced Mileage' });

    await run('drop trigger fill on goals');
    expect((await ask({ method: 'PUT', url, payload: { name: 'Room again' } })).statusCode).toBe(200);
    expect((await ask({ url: '/healthz' })).statusCode).toBe(200);
  });
});

/** Runs statements in the database of a server, behind its back. */
function openFault(place: { dataDir: string } | { databaseUrl: string }) {
  return async (statement: string) => {
    const client = new Client({ connectionString: 'databaseUrl' in place ? place.databaseUrl : '' });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
}
