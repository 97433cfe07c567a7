import { ApiError } from '../../api/api-error';
import type { SignInProblem } from '../../contract/session';

/** Why a sign-in at Plannr failed, and what to do. */
export const signInProblemWords: Record<SignInProblem, string> = {
  denied: 'Access was declined in Plannr. Sign in again if that was a mistake.',
  expired: 'This took longer than ten minutes, or it began in another browser. Sign in again.',
  mismatch: 'You started another sign-in in a different tab. Continue in that tab, or sign in again.',
  used: 'This sign-in was used already. Sign in again.',
  refused: 'Plannr did not accept this sign-in. Sign in again, or ask who set up this server.',
  unreachable: 'Plannr could not be reached. Try again in a moment.',
  'no-account': 'Plannr has no account for you. Ask who manages your firm’s Plannr.',
  'too-many': 'Too many failed attempts. Wait a minute, then sign in again.',
};

/** What to do if the browser dropped the session cookie. */
export const cookieNotKept =
  'Your browser did not keep the sign-in. Allow cookies for this site, then sign in again.';

/** Why a token, a printed link or a chosen account was refused. */
export function signInFailure(error: Error, tried: object | undefined): string {
  const isRefused = error instanceof ApiError && error.kind === 'unauthenticated';
  if (!isRefused) return error.message;
  if (tried && 'account' in tried) return 'You took longer than ten minutes to choose. Sign in again.';
  return tried && 'code' in tried
    ? 'This link has expired. Ask for a new one, or paste a token.'
    : 'That token didn’t work. Check you copied all of it.';
}
