import type { AccountAnswer } from '../../contract/answers';
import type { Caller } from '../backend';
import { answerAccounts } from './account-answers';
import { documentedAccount } from './documented-answers';
import { orNone } from './list-accounts';
import type { Database } from './tables';

/** The firm's joint accounts that one of these clients holds. */
export async function listJointAccounts(
  { db, isExact }: { db: Database; isExact: boolean },
  { firmUuid }: Pick<Caller, 'firmUuid'>,
  holderUuids: string[],
): Promise<AccountAnswer[]> {
  const rows = await db
    .selectFrom('accounts')
    .selectAll()
    .where('firm_uuid', '=', firmUuid)
    .where('uuid', 'in', (joint) =>
      joint
        .selectFrom('account_holders')
        .select('account_uuid')
        .where('holder_uuid', 'in', orNone(holderUuids)),
    )
    .orderBy('sort_first_name')
    .orderBy('uuid')
    .execute();
  const answers = await answerAccounts(db, rows);
  return isExact ? answers.map(documentedAccount) : answers;
}
