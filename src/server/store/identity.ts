import type { SignInBody } from '../../contract/sign-in-body';
import type { Identity } from '../backend';
import { Refusal, unauthenticated } from '../http/refusal';
import { readTokenHolder } from './read-token-holder';
import { hashSecret, randomSecret } from './secrets';
import { createSessions } from './sessions';
import type { Database } from './tables';
import type { TokenHolders } from './token-holders';

const minuteMs = 60_000;
const codeLifeMs = 15 * minuteMs;

type IdentityOptions = { db: Database; clock: () => Date; holders: TokenHolders };

/** Authentication by rows of the database: only the SHA-256 of a secret is stored. */
export function createIdentity({ db, clock, holders }: IdentityOptions): Identity {
  const sessions = createSessions({ db, clock });
  return {
    async callerOfToken(token, accountUuid) {
      const signedIn = await readTokenHolder(db, hashSecret(token));
      if (!signedIn) throw unauthenticated('Bearer');
      if (accountUuid !== undefined && accountUuid.toLowerCase() !== signedIn.caller.accountUuid) {
        throw new Refusal(403, 'This access token is not for this account');
      }
      return signedIn.caller;
    },

    async startSession(signIn) {
      const id = randomSecret();
      const now = clock().getTime();
      const isLetIn = await db.transaction().execute(async (at) => {
        await at.deleteFrom('sign_in_codes').where('expires_at', '<=', now).execute();
        const tokenHash = await findTokenHash(at, signIn);
        if (tokenHash === undefined) return false;
        await sessions.add({ id, holder: { token_hash: tokenHash, sealed_token: null } }, at);
        return true;
      });
      // Not in the transaction, which would restore expired rows on a rollback.
      if (!isLetIn) throw refuseSignIn(signIn);
      return id;
    },

    async findSession(id) {
      const holder = await sessions.find(id);
      return holder && holders.read(holder, '');
    },

    endSession: sessions.end,

    // An access token of ours belongs to one account.
    findChoices: async () => undefined,
    async chooseAccount() {
      throw unauthenticated();
    },

    doubt: () => {},

    async makeSignInCode(token) {
      const hash = hashSecret(token);
      if (!(await readTokenHolder(db, hash))) throw unauthenticated('Bearer');
      const code = randomSecret();
      const expiry = clock().getTime() + codeLifeMs;
      await db
        .insertInto('sign_in_codes')
        .values({ hash: hashSecret(code), token_hash: hash, expires_at: expiry })
        .execute();
      return code;
    },
  };
}

async function findTokenHash(db: Database, signIn: SignInBody): Promise<string | undefined> {
  if ('token' in signIn) {
    const hash = hashSecret(signIn.token);
    return (await readTokenHolder(db, hash)) && hash;
  }
  // Deleting it is what uses it up: of two at once only one gets the row.
  const used = await db
    .deleteFrom('sign_in_codes')
    .where('hash', '=', hashSecret(signIn.code))
    .returning('token_hash')
    .executeTakeFirst();
  return used?.token_hash;
}

function refuseSignIn(signIn: SignInBody): Refusal {
  return new Refusal(
    401,
    'token' in signIn
      ? 'That token didn’t work. Check you copied all of it.'
      : 'This sign-in link was used or has expired: restart the server for a new one',
  );
}
