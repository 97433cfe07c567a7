import type { Database } from './database';

/** The right to create the one new goal of a grant, where somebody else chooses the goal's UUID. */
export type NewGoalClaims = ReturnType<typeof createNewGoalClaims>;

/** Claims as marks on the grants' rows: however many servers try at once, one gets it. */
export function createNewGoalClaims({ db, clock }: { db: Database; clock: () => Date }) {
  const ofGrant = (uuid: string) =>
    db.updateTable('embed_grants').where('goal_uuid', '=', uuid).where('is_new', '=', 1);

  return {
    /** Whether it is the taker's now. `uuid`: what stands in the grant until there is a goal. */
    async take(uuid: string): Promise<boolean> {
      const taken = await ofGrant(uuid)
        .set({ claimed_at: clock().getTime() })
        .where('claimed_at', 'is', null)
        .returning('hash')
        .executeTakeFirst();
      return taken !== undefined;
    },

    /** Lets the goal be created by the next attempt, for this one surely did nothing. */
    async giveBack(uuid: string): Promise<void> {
      await ofGrant(uuid).set({ claimed_at: null }).execute();
    },

    /** Makes the grant one for the goal that was created. */
    async settle(uuid: string, goalUuid: string): Promise<void> {
      await ofGrant(uuid).set({ goal_uuid: goalUuid, is_new: 0 }).execute();
    },
  };
}
