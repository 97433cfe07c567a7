import type { Insertable } from 'kysely';
import { searchText } from './search-text';
import type { Tables } from './tables';

type NewAccount = Partial<Insertable<Tables['accounts']>> &
  Pick<Insertable<Tables['accounts']>, 'uuid' | 'firm_uuid' | 'created_at'>;

/** A row for an account with its search and sort columns; by default an active client. */
export function newAccount(account: NewAccount): Insertable<Tables['accounts']> {
  const { first_name = null, last_name = null, entity_name = null } = account;
  return {
    type: 'client',
    kind: account.type === undefined ? 'individual' : null,
    role: account.type ?? 'client',
    email: null,
    photo_url: null,
    first_contact_on: null,
    next_review_on: null,
    previous_review_on: null,
    anniversary_review_on: null,
    inactive_on: null,
    with_login: 0,
    has_joint_account: 0,
    last_interaction_at: null,
    referral_code: null,
    updated_at: account.created_at,
    ...account,
    first_name,
    last_name,
    entity_name,
    search_text: searchText(first_name, last_name, entity_name),
    sort_first_name: searchText(first_name ?? entity_name),
    sort_last_name: searchText(last_name ?? entity_name),
  };
}
