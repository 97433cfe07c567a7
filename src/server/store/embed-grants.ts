import { randomUUID } from 'node:crypto';
import type { EmbedGrants } from '../backend';
import { unauthenticated } from '../refusal';
import type { Database } from './database';
import { readTokenHolder } from './read-token-holder';
import { hasHistory } from './record-change';
import { hashSecret, randomSecret } from './secrets';

/** What frames may do, from the rows of the database: only the SHA-256 of a token is ever stored. */
export function createEmbedGrants({ db, clock }: { db: Database; clock: () => Date }): EmbedGrants {
  return {
    async grant({ accessToken, hostOrigin, goalUuid, mayWrite, lifeMs }) {
      const tokenHash = hashSecret(accessToken);
      const token = randomSecret();
      const now = clock().getTime();
      if (!(await readTokenHolder(db, tokenHash))) throw unauthenticated('Bearer');
      await db.deleteFrom('embed_grants').where('expires_at', '<=', now).execute();
      await db
        .insertInto('embed_grants')
        .values({
          hash: hashSecret(token),
          token_hash: tokenHash,
          host_origin: hostOrigin,
          // A new goal gets its UUID here: that nobody can create it twice is then what its primary key says.
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
      const signedIn = row && (await readTokenHolder(db, row.token_hash));
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
