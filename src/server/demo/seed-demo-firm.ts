import type { Database } from '../store/tables';
import { demoGoals } from './demo-goals';
import { demoCircles, demoClients, demoHolders, demoStaff } from './demo-people';
import { otherFirm } from './other-firm';
import { adviserUuid, demoUuid } from './uuids';

/** Adds the demo firm, and a second one, to a database without a firm: all of it or nothing. */
export async function seedDemoFirm(
  db: Database,
  { currency, now }: { currency: string; now: Date },
): Promise<void> {
  await db.transaction().execute(async (at) => {
    const uuid = demoUuid('firm Harbour Lane Financial Planning');
    const firms = await at.selectFrom('firms').select('uuid').execute();
    // A demo firm of an earlier version has its joint accounts, but not their holders.
    if (firms.some((firm) => firm.uuid === uuid)) await addHolders(at);
    if (firms.length > 0) return;
    const { numInsertedOrUpdatedRows } = await at
      .insertInto('firms')
      .values({ uuid, name: 'Harbour Lane Financial Planning', currency })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    // Another server that started at the same moment has seeded it.
    if (numInsertedOrUpdatedRows === 0n) return;
    await seedOtherFirm(at, { currency, now });
    const { accounts, members } = demoClients(uuid, now);
    await at
      .insertInto('accounts')
      .values([...demoStaff(uuid, now), ...accounts])
      .execute();
    await addHolders(at);
    await at.insertInto('circles').values(demoCircles(uuid, now)).execute();
    await at.insertInto('circle_members').values(members).execute();
    await at
      .insertInto('logins')
      .values({ uuid: demoUuid('login'), account_uuid: adviserUuid, may_write: 1, may_delete: 1 })
      .execute();
    await seedGoals(at, uuid, now);
  });
}

async function seedOtherFirm(
  at: Database,
  { currency, now }: { currency: string; now: Date },
): Promise<void> {
  const { firm, client, goal } = otherFirm(currency, now);
  await at.insertInto('firms').values(firm).execute();
  await at.insertInto('accounts').values(client).execute();
  await at.insertInto('goals').values(goal).execute();
  await at
    .insertInto('goal_owners')
    .values({ goal_uuid: goal.uuid, account_uuid: client.uuid, position: 0 })
    .execute();
}

async function addHolders(at: Database): Promise<void> {
  const holders = demoHolders();
  await at
    .insertInto('account_holders')
    .values(holders)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await at
    .updateTable('accounts')
    .set({ has_joint_account: 1 })
    .where(
      'uuid',
      'in',
      holders.map(({ holder_uuid }) => holder_uuid),
    )
    .execute();
}

async function seedGoals(at: Database, firmUuid: string, now: Date): Promise<void> {
  const goals = demoGoals(firmUuid, now);
  const owners = goals.flatMap(({ row, ownerUuids }) =>
    ownerUuids.map((uuid, position) => ({ goal_uuid: row.uuid, account_uuid: uuid, position })),
  );
  const circles = goals.flatMap(({ row, circleUuids }) =>
    circleUuids.map((uuid, position) => ({ goal_uuid: row.uuid, circle_uuid: uuid, position })),
  );
  await at
    .insertInto('goals')
    .values(goals.map(({ row }) => row))
    .execute();
  await at.insertInto('goal_owners').values(owners).execute();
  await at.insertInto('goal_circles').values(circles).execute();
}
