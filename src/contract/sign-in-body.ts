import { z } from 'zod';

/** The body of `POST /bff/session`: an access token, or the single-use code of a printed sign-in link. */
export const signInBody = z.union([
  z.object({ token: z.string('Paste your access token').trim().min(1, 'Paste your access token') }),
  z.object({ code: z.string('Open the whole sign-in link').min(1, 'Open the whole sign-in link') }),
]);
export type SignInBody = z.infer<typeof signInBody>;

/** The body of `POST /bff/session/account`: one of the choices. */
export const accountChoiceBody = z.object({ account: z.guid('Choose one of your accounts') });
