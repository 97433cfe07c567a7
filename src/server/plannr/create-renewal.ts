import { setTimeout as wait } from 'node:timers/promises';
import { hashSecret } from '../store/secrets';
import { sessionPlace } from '../store/sessions';
import type { Database } from '../store/tables';
import type { PlannrTokens, TokenSeal } from './plannr-tokens';

export type FreshTokens = Omit<PlannrTokens, 'accountUuid'>;

type RenewalOptions = {
  db: Database;
  clock: () => Date;
  seal: TokenSeal;
  /**
   * Exchanges a refresh token for new tokens; undefined if Plannr refuses. Rejects if Plannr does not answer.
   * https://www.rfc-editor.org/rfc/rfc6749#section-6
   */
  refresh: (refreshToken: string) => Promise<FreshTokens | undefined>;
};

/** Longer than Plannr may take to answer, in ms; a server that dies meanwhile holds the row no longer. */
const lockMs = 20_000;
const lookAgainMs = 50;

/** Renews the token of a session once, however many requests of however many servers want it at the same time. */
export function createRenewal({ db, clock, seal, refresh }: RenewalOptions) {
  const running = new Map<string, Promise<PlannrTokens | undefined>>();

  /** The session's tokens after `stale`; undefined if the session is over, or ends by this. */
  return function renew(id: string, stale: PlannrTokens): Promise<PlannrTokens | undefined> {
    const hash = hashSecret(id);
    const renewal = running.get(hash) ?? renewRow(hash, stale).finally(() => running.delete(hash));
    running.set(hash, renewal);
    return renewal;
  };

  async function renewRow(hash: string, stale: PlannrTokens): Promise<PlannrTokens | undefined> {
    for (;;) {
      const isLocked = await lock(hash);
      const tokens = await read(hash);
      const isStale = tokens?.accessToken === stale.accessToken;
      if (isLocked) {
        const renewal = isStale ? renewLocked(hash, tokens) : Promise.resolve(tokens);
        return renewal.finally(() => unlock(hash));
      }
      if (!isStale) return tokens;
      await wait(lookAgainMs);
    }
  }

  async function renewLocked(hash: string, tokens: PlannrTokens): Promise<PlannrTokens | undefined> {
    const { refreshToken, accountUuid } = tokens;
    const fresh = refreshToken === undefined ? undefined : await refresh(refreshToken);
    if (!fresh) {
      await db.deleteFrom('sessions').where('hash', '=', hash).execute();
      return undefined;
    }
    const renewed = { refreshToken, ...fresh, accountUuid };
    const sealed = await seal.seal(renewed, sessionPlace(hash));
    const { numUpdatedRows } = await db
      .updateTable('sessions')
      .set({ sealed_token: sealed })
      .where('hash', '=', hash)
      .executeTakeFirst();
    // An adviser who signed out meanwhile stays signed out.
    return numUpdatedRows > 0n ? renewed : undefined;
  }

  async function read(hash: string): Promise<PlannrTokens | undefined> {
    const row = await db
      .selectFrom('sessions')
      .select('sealed_token')
      .where('hash', '=', hash)
      .executeTakeFirst();
    return row && seal.open(row.sealed_token, sessionPlace(hash));
  }

  /** Whether the row is ours now; a deleted row is nobody's. */
  async function lock(hash: string): Promise<boolean> {
    const now = clock().getTime();
    const { numUpdatedRows } = await db
      .updateTable('sessions')
      .set({ refreshing_until: now + lockMs })
      .where('hash', '=', hash)
      .where((or) => or.or([or('refreshing_until', 'is', null), or('refreshing_until', '<=', now)]))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async function unlock(hash: string): Promise<void> {
    await db.updateTable('sessions').set({ refreshing_until: null }).where('hash', '=', hash).execute();
  }
}
