import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { Redirect } from 'wouter';
import { sessionQuery } from '../../api/goal-queries';
import type { SessionAnswer } from '../../contract/session';
import { api } from './api';
import { Brand } from './brand';
import { FailedToLoad } from './page-errors';
import { PageSkeleton } from './page-skeleton';
import { PageTitle } from './page-title';
import { useAddress } from './use-address';

type SignedInAdviser = {
  account: NonNullable<SessionAnswer['account']>;
  permissions: NonNullable<SessionAnswer['permissions']>;
  display: SessionAnswer['settings'];
  /** The keys of this account's drafts, which stay in memory; the first seals. */
  draftKeys: string[];
};

const SignedInContext = createContext<SignedInAdviser | null>(null);

/** Shows its children to a signed-in adviser, and the sign-in page to anyone else. */
export function SignedInOnly({ children }: { children: ReactNode }) {
  const address = useAddress();
  const session = useQuery(sessionQuery(api));

  if (session.isPending)
    return (
      <Frame>
        <PageSkeleton />
      </Frame>
    );
  if (session.isError)
    return (
      <Frame>
        <PageTitle isHidden>Goals</PageTitle>
        <FailedToLoad what="your session" error={session.error} onRetry={session.refetch} />
      </Frame>
    );
  const { account, permissions, settings, draftKeys } = session.data;
  if (!account || !permissions || !draftKeys)
    return <Redirect to="/sign-in" replace state={{ next: address }} />;
  return (
    <SignedInContext value={{ account, permissions, display: settings, draftKeys }}>
      {children}
    </SignedInContext>
  );
}

/** The signed-in account, below `SignedInOnly`. */
export function useSignedIn(): SignedInAdviser {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('useSignedIn stands below SignedInOnly');
  return signedIn;
}

/** The shell, in the same size, until the account is known. */
function Frame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto max-w-6xl px-4 py-2 sm:px-8">
          <Brand />
        </div>
      </header>
      <main className="mx-auto grid max-w-6xl gap-6 p-4 sm:p-8">{children}</main>
    </>
  );
}
