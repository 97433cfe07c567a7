import { perPage } from '../../contract/page';
import { readBoolean, readList, readObject, readString, readUuid } from '../../contract/read-answer';
import type { Upstream } from './create-upstream';

/** A login of whom a Plannr token belongs to: the account it works for, and what it may do there. */
export type PlannrLogin = {
  loginUuid: string;
  /** What `X-PLANNR-ACCOUNT-UUID` wants. */
  accountUuid: string;
  name: string;
  firm: string;
  firmUuid: string;
  mayWrite: boolean;
  mayDelete: boolean;
  isPreferred: boolean;
};

/** The logins of a token, the preferred one first; rejects with 401 where Plannr does not know it. */
export async function readLogins(upstream: Upstream, token: string): Promise<PlannrLogin[]> {
  return upstream.ask({
    method: 'GET',
    path: '/api/v1/logins',
    query: { per_page: perPage.max },
    token,
    accountUuid: undefined,
    read: readAnswer,
  });
}

function readAnswer(answer: unknown): PlannrLogin[] | undefined {
  const body = readObject(answer);
  const named = readList(body?.data, (item) => readUuid(readObject(item)?.preferred_account_uuid));
  const preferred = readUuid(body?.preferred_account_uuid) ?? named?.[0];
  const logins = readList(body?.data, (item) => readLogin(item, preferred));
  return logins?.toSorted((one, other) => Number(other.isPreferred) - Number(one.isPreferred));
}

function readLogin(value: unknown, preferred: string | undefined): PlannrLogin | undefined {
  const login = readObject(value);
  const account = readObject(login?.account);
  const firm = readObject(login?.firm);
  const loginUuid = readUuid(login?.uuid);
  const accountUuid = readUuid(account?.uuid);
  if (!login || loginUuid === undefined || accountUuid === undefined) return undefined;
  const names = [readString(login.first_name), readString(login.last_name)].filter(Boolean).join(' ');
  return {
    loginUuid,
    accountUuid,
    name: readString(account?.name) || names || 'Account without a name',
    firm: readString(firm?.name) ?? '',
    firmUuid: readUuid(firm?.uuid) ?? '',
    // Plannr itself refuses what a login may not do; only its clear no makes the editor read-only.
    mayWrite: readBoolean(login.has_write_permission) !== false,
    mayDelete: readBoolean(login.has_delete_permission) !== false,
    isPreferred: accountUuid === preferred,
  };
}
