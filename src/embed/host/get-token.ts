import { tokenTimeoutMs } from '../protocol/messages';
import type { EditorOptions, TokenRequest } from './editor-types';

/** A token from the host's own code; null when that fails, answers anything else, or takes longer than 15 s. */
export function getToken(
  { fetchToken }: EditorOptions,
  asked: Omit<TokenRequest, 'signal'>,
  ending: AbortSignal,
): Promise<string | null> {
  const signal = AbortSignal.any([ending, AbortSignal.timeout(tokenTimeoutMs)]);
  return new Promise((resolve) => {
    const none = () => resolve(null);
    signal.addEventListener('abort', none);
    (async () => fetchToken({ ...asked, signal }))().then(
      (token) => resolve(typeof token === 'string' ? token : null),
      none,
    );
  });
}
