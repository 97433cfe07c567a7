import { describe, expect, onTestFinished, test } from 'vitest';
import { sqlite, testDatabases } from '../../testing/servers/databases';
import { demo, demoToken, openDemoStore } from '../../testing/servers/demo-store';
import { adviserUuid } from '../demo/uuids';
import { Refusal } from '../http/refusal';
import { openDatabase } from '../store/database';
import { createNewGoalClaims } from '../store/new-goal-claims';
import { createGoalOnce } from './create-goal-once';
import { UpstreamRefusal } from './upstream-refusal';

const boat = { name: 'Boat', owners: [demo.account('Hulk Banner')] };

describe.each(testDatabases)(
  'the one goal of a grant, where another chooses its UUID, $title',
  (database) => {
    test('is created once, however many requests arrive at once, and the grant is for it', async () => {
      const { create, grantNow, scope } = await open();
      const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => create()));
      const created = outcomes.flatMap((outcome) =>
        outcome.status === 'fulfilled' ? outcome.value.goal.uuid : [],
      );
      expect(created).toHaveLength(1);
      expect(created).not.toContain(scope?.goalUuid);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ status: 409 });
      const after = await grantNow();
      expect(after?.goalUuid).toBe(created[0]);
      expect(after?.signedIn.caller.scope).toEqual({ goalUuid: created[0], isNew: false });
    });

    test.each([
      ['refused', new Refusal(422, 'No')],
      ['never sent', new UpstreamRefusal(503, 'Down')],
    ])('can be sent again after it was %s', async (_, error) => {
      const { create, grantNow } = await open();
      await expect(create(error)).rejects.toBe(error);
      expect((await grantNow())?.goalUuid).toBeNull();
      const { goal } = await create();
      expect((await grantNow())?.goalUuid).toBe(goal.uuid);
    });

    test.each([
      ['lost', new UpstreamRefusal(502, 'Lost')],
      ['late', new UpstreamRefusal(504, 'Late')],
      ['broken by us', new TypeError('Bug')],
    ])('cannot be sent again after its answer was %s', async (_, error) => {
      const { create, grantNow } = await open();
      await expect(create(error)).rejects.toBe(error);
      await expect(create()).rejects.toMatchObject({
        status: 409,
        message: expect.stringContaining('check in Plannr'),
      });
      expect((await grantNow())?.goalUuid).toBeNull();
    });

    async function open() {
      const { backend, caller, embedGrants, place } = await openDemoStore(database);
      const { db } = await openDatabase(place);
      onTestFinished(() => db.destroy());
      const token = await embedGrants.grant({
        accessToken: demoToken,
        accountUuid: adviserUuid,
        hostOrigin: 'https://crm.example',
        goalUuid: null,
        mayWrite: true,
        lifeMs: 600_000,
      });
      const grantNow = () => embedGrants.find(token);
      const scope = (await grantNow())?.signedIn.caller.scope;
      const claims = createNewGoalClaims({ db, clock: () => new Date() });
      /** Creates it, or fails with an error of Plannr's. */
      const create = (error?: Error) => {
        const plannr: typeof backend = {
          ...backend,
          createGoal: async (...[who, goal]) => {
            if (error) throw error;
            return backend.createGoal(who, goal);
          },
        };
        return createGoalOnce({ backend: plannr, claims, plannrNow: () => null }).createGoal(caller, boat, {
          uuid: scope?.goalUuid,
        });
      };
      return { create, grantNow, scope };
    }
  },
);

test('a goal without a chosen UUID is created each time', async () => {
  const { backend, caller, place } = await openDemoStore(sqlite);
  const { db } = await openDatabase(place);
  onTestFinished(() => db.destroy());
  const claims = createNewGoalClaims({ db, clock: () => new Date() });
  const once = createGoalOnce({ backend, claims, plannrNow: () => null });
  const created = await Promise.all([1, 2].map(() => once.createGoal(caller, boat)));
  expect(new Set(created.map(({ goal }) => goal.uuid)).size).toBe(2);
});
