import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { ApiError } from '../../api/api-error';
import { sessionQuery } from '../../api/goal-queries';
import { firstPage, type SessionAnswer, type SignInProblem } from '../../contract/session';
import type { SignInBody } from '../../contract/sign-in-body';
import { api, cache } from '../shell/api';
import { tellTabs } from '../shell/tab-channel';
import { cookieNotKept } from './sign-in-words';
import { takeSignInFragment } from './take-sign-in-fragment';

type Tried = SignInBody | { account: string } | 'back-from-plannr';

/** The ways in: a token, a printed link, Plannr itself, and the account that is chosen after them. */
export function useSignIn() {
  const [, navigate] = useLocation();
  const state = useHistoryState<{ next?: unknown } | null>();
  const next = typeof state?.next === 'string' ? state.next : firstPage;
  const [problem, setProblem] = useState<SignInProblem>();
  const signIn = useMutation({
    mutationFn: ask,
    // The token is not kept with the mutation's variables.
    gcTime: 0,
    onMutate: () => setProblem(undefined),
    onError: (error, tried) => {
      const isChoiceOver = error instanceof ApiError && error.kind === 'unauthenticated' && hasAccount(tried);
      if (isChoiceOver) void cache.resetQueries(sessionQuery(api));
    },
    onSuccess: (session) => {
      cache.clear();
      cache.setQueryData(sessionQuery(api).queryKey, session);
      if (!session.account) return;
      tellTabs({ kind: 'signed-in' });
      navigate(readNext(), { replace: true });
    },
  });

  const { mutate } = signIn;
  useEffect(() => {
    function readFragment() {
      const told = takeSignInFragment();
      if (told.code) mutate({ code: told.code });
      if (told.next) mutate('back-from-plannr');
      if (told.problem) setProblem(told.problem);
    }
    readFragment();
    window.addEventListener('hashchange', readFragment);
    return () => window.removeEventListener('hashchange', readFragment);
  }, [mutate]);

  return { ...signIn, next, problem };
}

function hasAccount(tried: Tried): tried is { account: string } {
  return typeof tried === 'object' && 'account' in tried;
}

/** Signs in, then reads the session: a browser that drops the cookie would otherwise be refused only on the next page. */
async function ask(tried: Tried): Promise<SessionAnswer> {
  if (tried !== 'back-from-plannr')
    await (hasAccount(tried) ? api.chooseAccount(tried.account) : api.signIn(tried));
  const session = await api.session();
  if (!session.account && !session.choices) throw new Error(cookieNotKept);
  return session;
}

// Read at sign-in, because the way back from Plannr has just written it.
function readNext(): string {
  const { next } = window.history.state ?? {};
  return typeof next === 'string' ? next : firstPage;
}
