import { perPage } from '../../contract/page';
import type { BackendLoginAnswer } from '../../contract/read-people';
import { readLoginAnswer } from '../../contract/read-people';
import { readList, readObject, readUuid } from '../../contract/read-value';
import type { Upstream } from './create-upstream';

/** A login that a Plannr token belongs to: its account and permissions. */
export type PlannrLogin = {
  loginUuid: string;
  /** The value of `X-PLANNR-ACCOUNT-UUID`. */
  accountUuid: string;
  name: string;
  firm: string;
  firmUuid: string;
  mayWrite: boolean;
  mayDelete: boolean;
  isPreferred: boolean;
};

/** The logins of a token, the preferred one first; rejects with 401 if Plannr does not know it. */
export async function readLogins(upstream: Upstream, token: string): Promise<PlannrLogin[]> {
  const { logins, preferred } = await askForLogins(upstream, token);
  return logins
    .map((login) => readLogin(login, preferred))
    .toSorted((one, other) => Number(other.isPreferred) - Number(one.isPreferred));
}

/** The logins of a token as we answer them; rejects with 401 if Plannr does not know it. */
export async function askForLogins(upstream: Upstream, token: string) {
  return upstream.ask({
    method: 'GET',
    path: '/api/v1/logins',
    query: { per_page: perPage.max },
    token,
    accountUuid: undefined,
    read(answer) {
      const body = readObject(answer);
      const logins = readList(body?.data, readLoginAnswer);
      const named = readList(body?.data, (item) => readUuid(readObject(item)?.preferred_account_uuid));
      return logins && { logins, preferred: readUuid(body?.preferred_account_uuid) ?? named?.[0] };
    },
  });
}

function readLogin(login: BackendLoginAnswer, preferred: string | undefined): PlannrLogin {
  const names = [login.first_name, login.last_name].filter(Boolean).join(' ');
  const { uuid: accountUuid, name } = login.account;
  return {
    loginUuid: login.uuid,
    accountUuid,
    name: name || names || 'Account without a name',
    firm: login.firm?.name ?? '',
    firmUuid: login.firm?.uuid ?? '',
    // Plannr itself refuses what a login may not do; only a clear no makes the editor read-only.
    mayWrite: login.has_write_permission !== false,
    mayDelete: login.has_delete_permission !== false,
    isPreferred: accountUuid === preferred,
  };
}
