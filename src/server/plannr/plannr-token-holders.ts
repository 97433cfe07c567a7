import { unauthenticated } from '../http/refusal';
import type { TokenHolders } from '../store/token-holders';
import type { KnownLogins } from './known-logins';
import type { TokenSeal } from './plannr-tokens';
import { signedInAtPlannr } from './signed-in-at-plannr';

type PlannrTokenHoldersOptions = {
  logins: KnownLogins;
  seal: TokenSeal;
  /** Of amounts that are yet to be entered. */
  currency: string;
};

/** The holders of Plannr's tokens, which are sealed for their row. */
export function createPlannrTokenHolders({
  logins,
  seal,
  currency,
}: PlannrTokenHoldersOptions): TokenHolders {
  return {
    async hold({ accessToken, accountUuid, place }) {
      if (!(await logins.of(accessToken))) throw unauthenticated('Bearer');
      return { token_hash: null, sealed_token: await seal.seal({ accessToken, accountUuid }, place) };
    },
    async read({ sealed_token }, place) {
      const tokens = await seal.open(sealed_token, place);
      if (!tokens?.accountUuid) return undefined;
      const { accessToken, accountUuid } = tokens;
      return signedInAtPlannr({
        logins: await logins.of(accessToken),
        accountUuid,
        accessToken,
        currency,
      });
    },
  };
}
