import type { Authorize } from '../api/http';
import { embedHostHeader } from '../contract/headers';
import type { TokenKeeper } from './token-keeper';

type AuthorizeByTokenOptions = { tokens: TokenKeeper; hostOrigin: string };

/**
 * Sends with the embed token, and after a 401 once more with another. Without a token, the answer is a 401 of our
 * own.
 */
export function authorizeByToken({ tokens, hostOrigin }: AuthorizeByTokenOptions): Authorize {
  const headersOf = (token: string) => ({ authorization: `Bearer ${token}`, [embedHostHeader]: hostOrigin });

  return async (send, signal) => {
    const token = await tokens.current();
    signal?.throwIfAborted();
    if (token === null) return refused();
    const answer = await send(headersOf(token));
    if (answer.status !== 401) return taken(token, answer);
    const other = await tokens.replace(token);
    signal?.throwIfAborted();
    if (other === null) return answer;
    const second = await send(headersOf(other));
    if (second.status !== 401) return taken(other, second);
    tokens.drop(other);
    return second;
  };

  function taken(token: string, answer: Response): Response {
    tokens.take(token);
    return answer;
  }
}

function refused(): Response {
  return Response.json({ message: 'Unauthenticated.' }, { status: 401 });
}
