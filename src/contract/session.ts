import { amountUnits } from '../domain/money/amount-unit';
import { z } from '../domain/zod';

const account = z.object({ uuid: z.guid(), name: z.string(), firm: z.string() });

/** What `GET /bff/session` returns, signed in or not: the settings that a browser needs, and the signed-in account. */
export const sessionAnswer = z.object({
  account: account.nullable(),
  /** The accounts to choose from during a sign-in, the preferred one first; null: there is nothing to choose. */
  choices: z.array(account).nullable(),
  permissions: z.object({ write: z.boolean(), delete: z.boolean() }).nullable(),
  settings: z.object({
    locale: z.string(),
    currency: z.string(),
    photoHosts: z.array(z.string()),
    /** Whether a goal's history is available. */
    hasHistory: z.boolean(),
    /** False: of all fields only the timeframe may be sent as null. */
    mayEmptyFields: z.boolean(),
    /** Null: not settled, so amounts are minor units until an answer shows otherwise. */
    amountUnit: z.enum(amountUnits).nullable(),
    /** Whether one can sign in at Plannr itself. */
    hasPlannrSignIn: z.boolean(),
  }),
  /** Base64url keys of 256 bits for this account's drafts; the first seals, the others still open. Null: signed out. */
  draftKeys: z.array(z.string()).nullable(),
});
export type SessionAnswer = z.infer<typeof sessionAnswer>;

/**
 * What `GET /embed/v1/session` returns to a frame: the same without keys, and its goal. Null: new, and not created
 * yet.
 */
export const embedSessionAnswer = sessionAnswer.extend({ goal: z.guid().nullable() });
export type EmbedSessionAnswer = z.infer<typeof embedSessionAnswer>;

/** The body of `POST /bff/session`: an access token, or the single-use code of a printed sign-in link. */
export const signInBody = z.union([
  z.object({ token: z.string('Paste your access token').trim().min(1, 'Paste your access token') }),
  z.object({ code: z.string('Open the whole sign-in link').min(1, 'Open the whole sign-in link') }),
]);
export type SignInBody = z.infer<typeof signInBody>;

/** The body of `POST /bff/session/account`: one of the choices. */
export const accountChoiceBody = z.object({ account: z.guid('Choose one of your accounts') });

/** Why a sign-in at Plannr failed. */
export const signInProblem = z.enum([
  'denied',
  'expired',
  'mismatch',
  'used',
  'refused',
  'unreachable',
  'no-account',
  'too-many',
]);
export type SignInProblem = z.infer<typeof signInProblem>;

/** The page after a sign-in that names no other. */
export const firstPage = '/goals';

/** The address of one of our pages that may follow a sign-in; short enough for a cookie. */
export const ownPage = z
  .string()
  .max(1000)
  .regex(/^\/goals(?![^/?])/);

/** Where a browser starts a sign-in at Plannr. `next` in its query names the page that follows. */
export const oauthStart = '/bff/oauth/start';

/** `/bff` answers only requests that carry this header, which no other site's page can add. */
export const bffHeader = 'x-goal-editor';
