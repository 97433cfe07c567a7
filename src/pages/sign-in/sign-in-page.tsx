import { useQuery } from '@tanstack/react-query';
import { Redirect } from 'wouter';
import { sessionQuery } from '../../api/goal-queries';
import { oauthStart } from '../../contract/session';
import { buttonClasses } from '../../ui/button-classes';
import { Notice } from '../../ui/notice';
import { api, cache } from '../shell/api';
import { AccountChoice } from './account-choice';
import { SignInLayout, SignInSkeleton } from './sign-in-layout';
import { signInFailure, signInProblemWords } from './sign-in-words';
import { TokenForm } from './token-form';
import { useSignIn } from './use-sign-in';

/**
 * Signs in at Plannr, with an access token, or with the single-use code of a printed link, and asks which account to
 * use.
 */
export function SignInPage() {
  const session = useQuery(sessionQuery(api));
  const { mutate, isPending, error, variables, problem, next } = useSignIn();
  if (session.isPending) return <SignInSkeleton />;

  const choices = session.data?.choices;
  const hasPlannrSignIn = session.data?.settings.hasPlannrSignIn ?? false;
  const tried = typeof variables === 'object' ? variables : undefined;
  // A signed-in adviser needs no link.
  if (error && tried && 'code' in tried && session.data?.account) return <Redirect to={next} replace />;
  const failure = error ? signInFailure(error, tried) : problem && signInProblemWords[problem];

  async function leaveChoice() {
    await api.signOut();
    await cache.resetQueries(sessionQuery(api));
  }

  return (
    <SignInLayout>
      {failure && (
        <div role="alert">
          <Notice tone="error" title="You are not signed in">
            {failure}
          </Notice>
        </div>
      )}
      {choices ? (
        <AccountChoice
          choices={choices}
          chosen={isPending && tried && 'account' in tried ? tried.account : undefined}
          onChoose={(account) => mutate({ account })}
          onLeave={leaveChoice}
        />
      ) : (
        <>
          {hasPlannrSignIn && (
            <a href={`${oauthStart}?next=${encodeURIComponent(next)}`} className={buttonClasses('primary')}>
              Sign in with Plannr
            </a>
          )}
          <TokenForm isBusy={isPending} isOnlyWay={!hasPlannrSignIn} onToken={(token) => mutate({ token })} />
        </>
      )}
    </SignInLayout>
  );
}
