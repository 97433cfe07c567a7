import { randomUUID } from 'node:crypto';
import type { EmbedGrants } from '../backend';
import { hasHistory } from './record-change';
import { hashSecret, randomSecret } from './secrets';
import type { Database } from './tables';
import type { TokenHolders } from './token-holders';

type EmbedGrantsOptions = { db: Database; clock: () => Date; holders: TokenHolders };

/** The grants of frames, in rows of the database: only the SHA-256 of a token is stored. */
export function createEmbedGrants({ db, clock, holders }: EmbedGrantsOptions): EmbedGrants {
  return {
    async grant({ accessToken, accountUuid, hostOrigin, goalUuid, mayWrite, lifeMs }) {
      const token = randomSecret();
      const hash = hashSecret(token);
      const now = clock().getTime();
      const holder = await holders.hold({ accessToken, accountUuid, place: placeOf(hash) });
      await db.deleteFrom('embed_grants').where('expires_at', '<=', now).execute();
      await db
        .insertInto('embed_grants')
        .values({
          hash,
          ...holder,
          host_origin: hostOrigin,
          // A new goal gets its UUID at this point, so that the primary key prevents a second creation.
          goal_uuid: goalUuid?.toLowerCase() ?? randomUUID(),
          is_new: Number(goalUuid === null),
          may_write: Number(mayWrite),
          expires_at: now + lifeMs,
        })
        .execute();
      return token;
    },

    async find(token) {
      const row = await db
        .selectFrom('embed_grants')
        .selectAll()
        .where('hash', '=', hashSecret(token))
        .where('expires_at', '>', clock().getTime())
        .executeTakeFirst();
      const signedIn = row && (await holders.read(row, placeOf(row.hash)));
      if (!row || !signedIn) return undefined;
      const { caller } = signedIn;
      const isNew = row.is_new === 1;
      const mayWrite = row.may_write === 1;
      return {
        signedIn: {
          ...signedIn,
          caller: {
            ...caller,
            mayWrite: caller.mayWrite && mayWrite,
            mayDelete: caller.mayDelete && mayWrite,
            scope: { goalUuid: row.goal_uuid, isNew },
          },
        },
        hostOrigin: row.host_origin,
        goalUuid: isNew && !(await hasHistory(db, row.goal_uuid)) ? null : row.goal_uuid,
      };
    },
  };
}

function placeOf(hash: string): string {
  return `grant ${hash}`;
}
