import { z } from 'zod';
import type { Seal } from '../auth/seal';

const plannrTokens = z.object({
  accessToken: z.string(),
  refreshToken: z.string().optional(),
  /** In milliseconds since 1970; missing if Plannr does not say. */
  expiresAt: z.number().optional(),
  /** Null: still to be chosen of several. */
  accountUuid: z.string().nullable(),
});

/** Plannr's tokens of a session or a grant, and the account that they are used for. */
export type PlannrTokens = z.infer<typeof plannrTokens>;

export type TokenSeal = ReturnType<typeof createTokenSeal>;

/** Seals Plannr's tokens for one row of the database. */
export function createTokenSeal({ seal, open }: Seal) {
  return {
    seal: (tokens: PlannrTokens, place: string) => seal(JSON.stringify(tokens), place),
    /** Undefined for another row's tokens, and for those that no secret opens any more. */
    async open(sealed: string | null, place: string): Promise<PlannrTokens | undefined> {
      const text = sealed === null ? undefined : await open(sealed, place);
      return text === undefined ? undefined : plannrTokens.parse(JSON.parse(text));
    },
  };
}
