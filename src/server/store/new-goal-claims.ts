import type { Database } from './tables';

/** The right to create the one goal of a UUID that was chosen on our side, if another server chooses the goal's UUID. */
export type NewGoalClaims = ReturnType<typeof createNewGoalClaims>;

export type NewGoalClaim = {
  /** By the clock of the server that creates it, in milliseconds since 1970; null: not known. */
  sentAt: number | null;
  /** The SHA-256 of its name, of which nothing else is stored. */
  nameHash: string;
  ownerUuid: string | null;
};

/** A page may ask as long as it keeps its draft; this is a day more. */
const lifeMs = 48 * 60 * 60_000;

/** Claims as rows: however many servers try at once, one gets it. */
export function createNewGoalClaims({ db, clock }: { db: Database; clock: () => Date }) {
  return {
    /** Whether it is the taker's now. */
    async take(uuid: string, { sentAt, nameHash, ownerUuid }: NewGoalClaim): Promise<boolean> {
      const now = clock().getTime();
      await db
        .deleteFrom('new_goal_claims')
        .where('claimed_at', '<=', now - lifeMs)
        .execute();
      const taken = await db
        .insertInto('new_goal_claims')
        .values({
          uuid,
          claimed_at: now,
          sent_at: sentAt,
          name_hash: nameHash,
          owner_uuid: ownerUuid,
          is_over: 0,
          goal_uuid: null,
        })
        .onConflict((conflict) => conflict.column('uuid').doNothing())
        .returning('uuid')
        .executeTakeFirst();
      return taken !== undefined;
    },

    async find(uuid: string) {
      const row = await db
        .selectFrom('new_goal_claims')
        .selectAll()
        .where('uuid', '=', uuid)
        .executeTakeFirst();
      return (
        row && {
          sentAt: row.sent_at,
          nameHash: row.name_hash,
          ownerUuid: row.owner_uuid,
          /** Whether the attempt has ended, however it did. */
          isOver: row.is_over === 1,
          /** Undefined: not known to be created. */
          goalUuid: row.goal_uuid ?? undefined,
        }
      );
    },

    /** Lets the next attempt create the goal, because this one certainly did nothing. */
    async giveBack(uuid: string): Promise<void> {
      await db.deleteFrom('new_goal_claims').where('uuid', '=', uuid).execute();
    },

    /** Keeps the claim of an attempt with an unknown outcome. */
    async leave(uuid: string): Promise<void> {
      await db.updateTable('new_goal_claims').set({ is_over: 1 }).where('uuid', '=', uuid).execute();
    },

    /** Notes which goal was created, and makes a frame's grant one for it. */
    async settle(uuid: string, goalUuid: string): Promise<void> {
      await db.transaction().execute(async (at) => {
        await at
          .updateTable('new_goal_claims')
          .set({ is_over: 1, goal_uuid: goalUuid })
          .where('uuid', '=', uuid)
          .execute();
        await at
          .updateTable('embed_grants')
          .set({ goal_uuid: goalUuid, is_new: 0 })
          .where('goal_uuid', '=', uuid)
          .where('is_new', '=', 1)
          .execute();
      });
    },
  };
}
