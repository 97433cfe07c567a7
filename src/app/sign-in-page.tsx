import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { ApiError } from '../api/api-error';
import { sessionQuery } from '../api/goal-queries';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { panelLook } from '../ui/panel-look';
import { TextInput } from '../ui/text-input';
import { api, cache } from './api';
import { SignInFrame } from './sign-in-frame';
import { tellTabs } from './tab-channel';
import { takeSignInCode } from './take-sign-in-code';

/** Signs in with an access token, or with the single-use code of a printed link. */
export function SignInPage() {
  const [, navigate] = useLocation();
  const state = useHistoryState<{ next?: unknown } | null>();
  const next = typeof state?.next === 'string' ? state.next : '/goals';
  const [token, setToken] = useState('');
  const [error, setError] = useState<string>();
  const signIn = useMutation({
    mutationFn: api.signIn,
    // The token is not kept with the mutation's variables.
    gcTime: 0,
    onSuccess: (session) => {
      cache.clear();
      cache.setQueryData(sessionQuery(api).queryKey, session);
      tellTabs({ kind: 'signed-in' });
      navigate(next, { replace: true });
    },
  });

  const { mutate } = signIn;
  useEffect(() => {
    function signInByCode() {
      const code = takeSignInCode();
      if (code) mutate({ code });
    }
    signInByCode();
    window.addEventListener('hashchange', signInByCode);
    return () => window.removeEventListener('hashchange', signInByCode);
  }, [mutate]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (signIn.isPending) return;
    if (token.trim() === '') return setError('Paste your access token');
    setError(undefined);
    signIn.mutate({ token: token.trim() });
  }

  return (
    <SignInFrame>
      {signIn.isError && (
        <div role="alert">
          <Notice tone="error" title="You are not signed in">
            {signInProblem(signIn.error, signIn.variables)}
          </Notice>
        </div>
      )}
      <form noValidate onSubmit={submit} className={`grid gap-6 p-6 ${panelLook}`}>
        <Field
          label="Access token"
          error={error}
          hint="The token of your Plannr account, or the one in the server’s data folder"
        >
          {(props) => (
            <TextInput
              {...props}
              type="password"
              autoComplete="off"
              value={token}
              onChange={(event) => setToken(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" isBusy={signIn.isPending}>
          {signIn.isPending ? 'Signing in…' : 'Sign in'}
        </Button>
      </form>
    </SignInFrame>
  );
}

function signInProblem(error: Error, tried: object | undefined): string {
  const isRefused = error instanceof ApiError && error.kind === 'unauthenticated';
  if (!isRefused) return error.message;
  return tried && 'code' in tried
    ? 'This sign-in link was used already or is too old. Start the server again for a new one, or use a token.'
    : 'This access token is not known. Check that you pasted all of it.';
}
