import { readSession, type SessionAnswer } from '../../contract/session';

/** The session in a body; throws for any other body. */
export function sessionIn(body: unknown): SessionAnswer {
  const session = readSession(body);
  if (!session) throw new Error('There is no session in this body');
  return session;
}
