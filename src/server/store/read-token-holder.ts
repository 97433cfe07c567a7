import type { BrowserSession, Caller } from '../backend';
import { accountName } from './account-answers';
import type { Database } from './tables';

/** The account of an access token, by its hash, and its current permissions; undefined if the token has ended. */
export async function readTokenHolder(db: Database, tokenHash: string): Promise<BrowserSession | undefined> {
  const row = await db
    .selectFrom('access_tokens')
    .innerJoin('logins', 'logins.uuid', 'access_tokens.login_uuid')
    .innerJoin('accounts', 'accounts.uuid', 'logins.account_uuid')
    .innerJoin('firms', 'firms.uuid', 'accounts.firm_uuid')
    .where('access_tokens.hash', '=', tokenHash)
    .select(['accounts.uuid', 'accounts.firm_uuid', 'logins.may_write', 'logins.may_delete'])
    .select(['accounts.entity_name', 'accounts.first_name', 'accounts.last_name'])
    .select(['firms.name as firm', 'firms.currency'])
    .executeTakeFirst();
  if (!row) return undefined;
  const caller: Caller = {
    accountUuid: row.uuid,
    firmUuid: row.firm_uuid,
    mayWrite: row.may_write === 1,
    mayDelete: row.may_delete === 1,
  };
  const account = { uuid: row.uuid, name: accountName(row), firm: row.firm };
  return { caller, account, currency: row.currency };
}
