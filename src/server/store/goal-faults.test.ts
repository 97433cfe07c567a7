import { describe, expect, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { demo, openDemoStore } from '../../testing/servers/demo-store';

const guarded = demo.goal('Help a relative abroad');
const unknown = '00000000-0000-4000-8000-000000000000';
const missing = ['This client does not exist'];

describe.each(testDatabases)('the faults of a goal $title', (database) => {
  test('are all reported at once, by key and item', async () => {
    const { backend, caller } = await openDemoStore(database);
    const fields = {
      owners: [
        demo.account('Hulk Banner'),
        unknown,
        demo.foreignClient,
        demo.account('Tom Ashworth'),
        demo.account('Walter Ravenscroft'),
      ],
      visibleToCircles: [unknown, demo.circle('Marvel')],
    };
    const faults = {
      'account_uuids.1': missing,
      'account_uuids.2': missing,
      'account_uuids.3': ['Only clients can own a goal'],
      'account_uuids.4': ['Walter Ravenscroft is inactive: choose an active client'],
      'visible_to_circles_uuids.0': ['This circle does not exist'],
    };
    expect(await backend.findFaults(caller, undefined, fields)).toEqual(faults);
    expect(await backend.findFaults(caller, demo.goal('Reduced Mileage'), fields)).toEqual(faults);
    await expect(backend.createGoal(caller, { name: 'New', ...fields })).rejects.toMatchObject({
      status: 422,
      body: { message: 'This client does not exist (and 4 more errors)', errors: faults },
    });
    const { etag } = await backend.findGoal(caller, guarded);
    await expect(backend.updateGoal(caller, guarded, fields, { ifMatch: etag })).rejects.toMatchObject({
      status: 422,
    });
    expect((await backend.findGoal(caller, guarded)).etag).toBe(etag);
  });

  test('ignore existing owners: another firm’s client and a former one', async () => {
    const { backend, caller } = await openDemoStore(database);
    const owners = [demo.foreignClient, demo.account('Aisha Khan')];
    const { goal } = await backend.updateGoal(caller, guarded, { owners });
    expect(goal.account_uuids).toEqual(owners);
    expect(goal.owners?.map(({ name }) => name)).toEqual(['Aisha Khan']);
    expect(goal.shared_owner?.name).toBe('Aisha Khan');
    const left = { owners: [demo.account('Walter Ravenscroft')] };
    expect(await backend.findFaults(caller, demo.goal('Wind up the will trust'), left)).toEqual({});
    await backend.updateGoal(caller, guarded, { owners: [demo.account('Aisha Khan')] });
    expect(await backend.findFaults(caller, guarded, { owners })).toEqual({ 'account_uuids.0': missing });
  });

  test('are none for empty and absent lists', async () => {
    const { backend, caller } = await openDemoStore(database);
    expect(await backend.findFaults(caller, undefined, {})).toEqual({});
    expect(await backend.findFaults(caller, guarded, { visibleToCircles: [] })).toEqual({});
  });

  test('are not looked for in a goal that does not exist', async () => {
    const { backend, caller } = await openDemoStore(database);
    await expect(backend.findFaults(caller, unknown, {})).rejects.toMatchObject({ status: 404 });
  });
});
