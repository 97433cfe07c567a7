import type { LoginAnswer } from '../../contract/answers';
import type { Caller } from '../backend';
import { accountName } from './account-answers';
import type { Database } from './tables';

/** The caller's own login. */
export async function listLogins(db: Database, caller: Caller): Promise<LoginAnswer[]> {
  const rows = await db
    .selectFrom('logins')
    .innerJoin('accounts', 'accounts.uuid', 'logins.account_uuid')
    .innerJoin('firms', 'firms.uuid', 'accounts.firm_uuid')
    .where('accounts.uuid', '=', caller.accountUuid)
    .selectAll('accounts')
    .select(['logins.uuid as login_uuid', 'logins.may_write', 'logins.may_delete', 'firms.name as firm_name'])
    .execute();
  return rows.map((row) => ({
    uuid: row.login_uuid,
    has_write_permission: row.may_write === 1,
    has_delete_permission: row.may_delete === 1,
    goals_enabled: true,
    first_name: row.first_name,
    last_name: row.last_name,
    email: row.email,
    account: { uuid: row.uuid, type: row.type, role: row.role, name: accountName(row) },
    firm: { uuid: row.firm_uuid, name: row.firm_name },
  }));
}
