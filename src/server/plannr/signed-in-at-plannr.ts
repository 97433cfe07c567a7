import type { BrowserSession } from '../backend';
import type { PlannrLogin } from './plannr-logins';

type SignedInAtPlannrOptions = {
  /** Of a token; undefined if Plannr does not know it. */
  logins: PlannrLogin[] | undefined;
  /** By default the preferred one. */
  accountUuid: string | undefined;
  accessToken: string;
  currency: string;
};

/** The browser session of an account with a token of Plannr's; undefined if none of its logins is for that account. */
export function signedInAtPlannr({
  logins,
  accountUuid,
  accessToken,
  currency,
}: SignedInAtPlannrOptions): BrowserSession | undefined {
  const login = accountUuid
    ? logins?.find((one) => one.accountUuid.toLowerCase() === accountUuid.toLowerCase())
    : logins?.[0];
  if (!login) return undefined;
  const { firmUuid, mayWrite, mayDelete, firm, name } = login;
  return {
    caller: { accountUuid: login.accountUuid, firmUuid, mayWrite, mayDelete, plannrToken: accessToken },
    account: { uuid: login.accountUuid, name, firm },
    currency,
  };
}
