import { readWord } from '../../contract/read-value';
import { isOwnPage, type SignInProblem, signInProblems } from '../../contract/session';

/** What the fragment of the sign-in page's address says. */
type SignInFragment = {
  /** Of a printed link. */
  code?: string | undefined;
  /** Back from Plannr: the page that follows. */
  next?: string | undefined;
  /** Back from Plannr without a session. */
  problem?: SignInProblem | undefined;
};

/** Removes it from the address at once; the page's state stays, and the page that follows is added. */
export function takeSignInFragment(): SignInFragment {
  const given = new URLSearchParams(window.location.hash.slice(1));
  const next = given.get('next');
  const told = {
    code: given.get('code') ?? undefined,
    next: isOwnPage(next) ? next : undefined,
    problem: readWord(given.get('problem'), signInProblems),
  };
  if (Object.values(told).every((value) => value === undefined)) return {};
  const { state } = window.history;
  window.history.replaceState(
    told.next ? { ...state, next: told.next } : state,
    '',
    window.location.pathname,
  );
  return told;
}
