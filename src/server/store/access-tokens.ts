import { hashSecret } from './secrets';
import type { Database } from './tables';

/**
 * Makes `token` the only one from the setting for an account's login; the previous one ends with its sessions and
 * codes.
 */
export async function setAccessToken(db: Database, token: string, accountUuid: string): Promise<void> {
  const hash = hashSecret(token);
  await db.transaction().execute(async (at) => {
    await at.deleteFrom('access_tokens').where('from_setting', '=', 1).where('hash', '!=', hash).execute();
    const login = await at
      .selectFrom('logins')
      .select('uuid')
      .where('account_uuid', '=', accountUuid)
      .executeTakeFirst();
    if (!login) return;
    await at
      .insertInto('access_tokens')
      .values({ hash, login_uuid: login.uuid, from_setting: 1 })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute();
  });
}

/** Whether any access token is known. */
export async function hasAccessTokens(db: Database): Promise<boolean> {
  return (await db.selectFrom('access_tokens').select('hash').executeTakeFirst()) !== undefined;
}
