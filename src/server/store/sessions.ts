import { hashSecret } from './secrets';
import type { Database } from './tables';
import type { TokenHolder } from './token-holders';

const minuteMs = 60_000;
const sessionLifeMs = 12 * 60 * minuteMs;
const idleLifeMs = 60 * minuteMs;

export type Sessions = ReturnType<typeof createSessions>;

/** The place that a seal in a session's row is bound to. */
export function sessionPlace(hash: string): string {
  return `session ${hash}`;
}

/** Sessions as rows, looked up by the SHA-256 of their id: twelve hours long, or one hour without use. */
export function createSessions({ db, clock }: { db: Database; clock: () => Date }) {
  return {
    /** Adds a session and removes expired ones; `lifeMs` if it is to be shorter. */
    async add(given: { id: string; holder: TokenHolder; lifeMs?: number }, at: Database = db): Promise<void> {
      const { id, holder, lifeMs = sessionLifeMs } = given;
      const now = clock().getTime();
      await at
        .deleteFrom('sessions')
        .where((or) => or.or([or('expires_at', '<=', now), or('idle_at', '<=', now)]))
        .execute();
      const times = { expires_at: now + lifeMs, idle_at: now + idleLifeMs, refreshing_until: null };
      await at
        .insertInto('sessions')
        .values({ hash: hashSecret(id), ...holder, ...times })
        .execute();
    },

    /** The holder of a session that has not ended; counts as its use. */
    async find(id: string): Promise<TokenHolder | undefined> {
      const hash = hashSecret(id);
      const now = clock().getTime();
      const row = await db
        .selectFrom('sessions')
        .select(['token_hash', 'sealed_token', 'idle_at'])
        .where('hash', '=', hash)
        .where('expires_at', '>', now)
        .where('idle_at', '>', now)
        .executeTakeFirst();
      if (!row) return undefined;
      const { idle_at, ...holder } = row;
      // A page sends several requests at once: a minute more or less is not worth a write for each.
      const next = now + idleLifeMs;
      if (next - idle_at >= minuteMs)
        await db.updateTable('sessions').set({ idle_at: next }).where('hash', '=', hash).execute();
      return holder;
    },

    async end(id: string): Promise<void> {
      await db.deleteFrom('sessions').where('hash', '=', hashSecret(id)).execute();
    },
  };
}
