import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../api/api-error';
import { Button } from '../ui/button';
import { buttonLook } from '../ui/button-look';
import { EmptyState } from '../ui/empty-state';
import { BackToGoals } from './not-found-page';
import { useAddress } from './use-address';

type Props = { what: string; error: Error; onRetry: () => unknown };

/** Says why something could not be loaded, and how to go on. */
export function FailedToLoad({ what, error, onRetry }: Props) {
  return (
    <div role="alert">
      <EmptyState title={`Could not load ${what}`} icon="alert" actions={wayOn(error, onRetry)}>
        {error instanceof ApiError ? error.message : 'This page met a problem of its own.'}
        {error instanceof ApiError && error.requestId && <p className="text-sm">Request {error.requestId}</p>}
      </EmptyState>
    </div>
  );
}

function wayOn(error: Error, onRetry: Props['onRetry']): ReactNode {
  const kind = error instanceof ApiError ? error.kind : undefined;
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
    <Link href="/sign-in" state={{ next: address }} className={buttonLook('primary')}>
      Sign in again
    </Link>
  );
}
