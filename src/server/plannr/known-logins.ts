import { Refusal } from '../http/refusal';
import { hashSecret } from '../store/secrets';
import type { PlannrLogin } from './plannr-logins';

type KnownLoginsOptions = {
  /** Rejects with 401 for a token that Plannr does not know. */
  readLogins: (token: string) => Promise<PlannrLogin[]>;
  clock: () => Date;
};

type Known = { until: number; logins: Promise<PlannrLogin[] | undefined> };

const knownMs = 60_000;
const maxTokens = 10_000;

export type KnownLogins = ReturnType<typeof createKnownLogins>;

/** The logins of Plannr's tokens: requested once a minute, not with every request. */
export function createKnownLogins({ readLogins, clock }: KnownLoginsOptions) {
  const known = new Map<string, Known>();

  return {
    isKnown: (token: string) => isFresh(known.get(hashSecret(token))),

    /** The logins of a token, the preferred first; undefined if Plannr does not know it. */
    async of(token: string): Promise<PlannrLogin[] | undefined> {
      const key = hashSecret(token);
      const before = known.get(key);
      if (before && isFresh(before)) return before.logins;
      known.delete(key);
      const [oldest] = known.keys();
      if (known.size >= maxTokens && oldest !== undefined) known.delete(oldest);
      const logins = readLogins(token).catch(noneWhereUnknown);
      const asked: Known = { until: clock().getTime() + knownMs, logins };
      known.set(key, asked);
      // A failure is not remembered.
      const forget = () => {
        if (known.get(key) === asked) known.delete(key);
      };
      logins.then((found) => found ?? forget(), forget);
      return logins;
    },

    /** Checks again before the token is trusted. */
    forget: (token: string) => void known.delete(hashSecret(token)),
  };

  function isFresh(entry: Known | undefined): boolean {
    return entry !== undefined && entry.until > clock().getTime();
  }
}

function noneWhereUnknown(error: unknown): undefined {
  if (!(error instanceof Refusal && error.status === 401)) throw error;
  return undefined;
}
