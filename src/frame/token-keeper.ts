import type { TokenReason } from '../embed/protocol/messages';

export type TokenKeeper = ReturnType<typeof createTokenKeeper>;

type TokenKeeperOptions = {
  /** Asks the host; null if it has none. Simultaneous callers share one request. */
  requestToken: (reason: TokenReason) => Promise<string | null>;
  /** No token arrived, or the newest one was refused; reported again only after one was accepted. */
  onMissing: () => void;
};

/** The one token, in memory only. */
export function createTokenKeeper({ requestToken, onMissing }: TokenKeeperOptions) {
  let token: string | null = null;
  /** Whether the server has ever accepted this one. */
  let wasTaken = false;
  let isMissing = false;

  function miss(): void {
    if (!isMissing) onMissing();
    isMissing = true;
  }

  async function renew(reason: TokenReason): Promise<string | null> {
    const renewed = await requestToken(reason);
    if (renewed !== token) wasTaken = false;
    token = renewed;
    if (token === null) miss();
    return token;
  }

  return {
    current: async (): Promise<string | null> => token ?? renew('initial'),
    /** One to send again with after the server refused `used`: a newer one, or a new one; null: there is none. */
    async replace(used: string): Promise<string | null> {
      if (token !== null && token !== used) return token;
      return renew(wasTaken ? 'expired' : 'rejected');
    },
    take(used: string): void {
      if (used !== token) return;
      wasTaken = true;
      isMissing = false;
    },
    /** It was refused again: the next request asks for another. */
    drop(used: string): void {
      if (used !== token) return;
      token = null;
      miss();
    },
  };
}
