import type { Identity, SelectableAccount } from '../backend';
import { Refusal, refuseFaults, unauthenticated } from '../http/refusal';
import { hashSecret, randomSecret } from '../store/secrets';
import { type Sessions, sessionPlace } from '../store/sessions';
import type { FreshTokens } from './create-renewal';
import type { KnownLogins } from './known-logins';
import type { PlannrLogin } from './plannr-logins';
import type { PlannrTokens, TokenSeal } from './plannr-tokens';
import { signedInAtPlannr } from './signed-in-at-plannr';

type PlannrIdentityOptions = {
  sessions: Sessions;
  logins: KnownLogins;
  seal: TokenSeal;
  /** The session's tokens after these; undefined if Plannr ends it. */
  renew: (id: string, stale: PlannrTokens) => Promise<PlannrTokens | undefined>;
  /** Of amounts that are yet to be entered. */
  currency: string;
  clock: () => Date;
};

type Open = { tokens: PlannrTokens; logins: PlannrLogin[] };

const choosingMs = 10 * 60_000;
/** A token that ends sooner is renewed before it is used. */
const nearEndMs = 30_000;

type PlannrIdentity = Identity & {
  /** A new session's id, for the result of a sign-in. 401 for a token that Plannr does not know. */
  startSessionWith(tokens: FreshTokens): Promise<string>;
};

/** Authentication with Plannr's tokens, by what `/logins` says about them. */
export function createPlannrIdentity(given: PlannrIdentityOptions): PlannrIdentity {
  const { sessions, logins, seal, renew, currency, clock } = given;
  return {
    async callerOfToken(accessToken, accountUuid, beforeAsking) {
      if (!logins.isKnown(accessToken)) await beforeAsking?.();
      const found = await logins.of(accessToken);
      if (!found) throw unauthenticated('Bearer');
      const signedIn = signedInAtPlannr({ logins: found, accountUuid, accessToken, currency });
      if (!signedIn) throw new Refusal(403, 'This access token is not for this account');
      return signedIn.caller;
    },

    async startSession(signIn) {
      if ('code' in signIn) throw new Refusal(401, 'This server prints no sign-in links');
      return startSessionWith({ accessToken: signIn.token });
    },

    startSessionWith,

    async findSession(id) {
      const open = await findOpen(id);
      if (!open?.tokens.accountUuid) return undefined;
      const { accessToken, accountUuid } = open.tokens;
      return signedInAtPlannr({ logins: open.logins, accountUuid, accessToken, currency });
    },

    async findChoices(id) {
      const open = await findOpen(id);
      return open?.tokens.accountUuid === null ? open.logins.map(toChoice) : undefined;
    },

    async chooseAccount(id, accountUuid) {
      const open = await findOpen(id);
      if (open?.tokens.accountUuid !== null) throw unauthenticated();
      const login = open.logins.find((one) => one.accountUuid.toLowerCase() === accountUuid.toLowerCase());
      if (!login) throw refuseFaults({ account: ['Choose one of your accounts'] });
      const chosen = await add({ ...open.tokens, accountUuid: login.accountUuid });
      await sessions.end(id);
      return chosen;
    },

    endSession: sessions.end,

    async makeSignInCode() {
      throw unauthenticated('Bearer');
    },

    doubt({ plannrToken }) {
      if (plannrToken !== undefined) logins.forget(plannrToken);
    },
  };

  async function startSessionWith(tokens: FreshTokens): Promise<string> {
    const found = await logins.of(tokens.accessToken);
    if (!found) throw new Refusal(401, 'That token didn’t work. Check you copied all of it.');
    const [first, ...others] = found;
    if (!first) throw new Refusal(403, 'Plannr has no account for you: ask who manages your firm’s Plannr');
    return add({ ...tokens, accountUuid: others.length > 0 ? null : first.accountUuid });
  }

  async function add(tokens: PlannrTokens): Promise<string> {
    const id = randomSecret();
    const sealed = await seal.seal(tokens, sessionPlace(hashSecret(id)));
    const holder = { token_hash: null, sealed_token: sealed };
    await sessions.add({ id, holder, ...(tokens.accountUuid === null && { lifeMs: choosingMs }) });
    return id;
  }

  /** A session's tokens, renewed if necessary, and their logins; ends the session if Plannr has. */
  async function findOpen(id: string): Promise<Open | undefined> {
    const holder = await sessions.find(id);
    const held = holder && (await seal.open(holder.sealed_token, sessionPlace(hashSecret(id))));
    const tokens = held && (await keepFresh(id, held));
    if (!tokens) return undefined;
    const found = await logins.of(tokens.accessToken);
    if (found) return { tokens, logins: found };
    const renewed = await renew(id, tokens);
    const foundAgain = renewed && (await logins.of(renewed.accessToken));
    if (renewed && foundAgain) return { tokens: renewed, logins: foundAgain };
    await sessions.end(id);
    return undefined;
  }

  async function keepFresh(id: string, tokens: PlannrTokens): Promise<PlannrTokens | undefined> {
    const { expiresAt, refreshToken } = tokens;
    const leftMs = expiresAt === undefined ? Number.POSITIVE_INFINITY : expiresAt - clock().getTime();
    if (refreshToken === undefined || leftMs > nearEndMs) return tokens;
    return renew(id, tokens).catch((error: unknown) => {
      // Plannr does not answer, and the token still holds for a moment.
      if (leftMs > 0) return tokens;
      throw error;
    });
  }
}

function toChoice({ accountUuid, name, firm }: PlannrLogin): SelectableAccount {
  return { uuid: accountUuid, name, firm };
}
