import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../../api/api-error';
import { CodeFailed } from '../../editor/code-failed';
import { Button } from '../../ui/button';
import { buttonClasses } from '../../ui/button-classes';
import { EmptyState } from '../../ui/empty-state';
import { RequestDetails } from '../../ui/request-details';
import { useGuardedForm } from './leave-guard';
import { PageTitle } from './page-title';
import { useAddress } from './use-address';

/** For an address that is no page. */
export function NotFoundPage() {
  return (
    <>
      <PageTitle>Page not found</PageTitle>
      <EmptyState title="There is nothing at this address" actions={<BackToGoals />}>
        The link may be old, or a part of it may be missing.
      </EmptyState>
    </>
  );
}

function BackToGoals() {
  return (
    <Link href="/goals" className={buttonClasses('primary')}>
      Go to the goals
    </Link>
  );
}

type Props = { what: string; error: Error; onRetry: () => unknown };

/** Says why something could not be loaded, and what to do. */
export function FailedToLoad({ what, error, onRetry }: Props) {
  const told = error instanceof ApiError ? error : undefined;
  // Only a goal has an address of its own that can be missing.
  const isGone = told?.kind === 'missing';
  return (
    <div role="alert">
      <EmptyState
        title={isGone ? 'Goal not found' : `Could not load ${what}`}
        icon="alert"
        actions={wayOn(told, onRetry)}
      >
        <p>
          {isGone
            ? 'It may have been deleted, or a part of its address may be missing.'
            : (told?.message ?? 'Something went wrong on this page.')}
        </p>
        {!isGone && <RequestDetails id={told?.requestId} />}
      </EmptyState>
    </div>
  );
}

function wayOn(told: ApiError | undefined, onRetry: Props['onRetry']): ReactNode {
  const kind = told?.kind;
  if (kind === 'unauthenticated') return <SignInAgain />;
  if (kind === 'missing' || kind === 'forbidden') return <BackToGoals />;
  return (
    <Button variant="primary" onClick={() => onRetry()}>
      Try again
    </Button>
  );
}

function SignInAgain() {
  const address = useAddress();
  return (
    <Link href="/sign-in" state={{ next: address }} className={buttonClasses('primary')}>
      Sign in again
    </Link>
  );
}

/** Replaces a page that has a bug, or whose code did not load. */
export function FailedPage({ error }: { error: unknown }) {
  return (
    <>
      {/* Takes no focus, which would be lost when the next page comes. */}
      <h1 className="text-2xl font-semibold">Page not loaded</h1>
      <CodeFailed title="This page could not be loaded" error={error} form={useGuardedForm()} />
    </>
  );
}
