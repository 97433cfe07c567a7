import type { BrowserSession } from '../backend';
import { unauthenticated } from '../http/refusal';
import { readTokenHolder } from './read-token-holder';
import { hashSecret } from './secrets';
import type { Database } from './tables';

/** The columns with the holder of a session or a grant: an access token of ours, or one of Plannr's, sealed. */
export type TokenHolder = { token_hash: string | null; sealed_token: string | null };

/** The holders of stored secrets. `place`: the row, without which a sealed token cannot be opened. */
export type TokenHolders = {
  /** Of an access token that is handed in for an account. 401 for an unknown token. */
  hold(given: { accessToken: string; accountUuid: string; place: string }): Promise<TokenHolder>;
  /** The account and its current permissions; undefined if the token has ended. */
  read(holder: TokenHolder, place: string): Promise<BrowserSession | undefined>;
};

/** The holders of our own access tokens, of which only the SHA-256 is stored. */
export function createTokenHolders(db: Database): TokenHolders {
  return {
    async hold({ accessToken }) {
      const tokenHash = hashSecret(accessToken);
      if (!(await readTokenHolder(db, tokenHash))) throw unauthenticated('Bearer');
      return { token_hash: tokenHash, sealed_token: null };
    },
    read: async ({ token_hash }) => (token_hash === null ? undefined : readTokenHolder(db, token_hash)),
  };
}
