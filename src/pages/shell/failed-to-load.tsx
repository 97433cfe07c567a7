import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../../api/api-error';
import { Button } from '../../ui/button';
import { buttonClasses } from '../../ui/button-classes';
import { EmptyState } from '../../ui/empty-state';
import { BackToGoals } from './not-found-page';
import { useAddress } from './use-address';

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
            : (told?.message ?? 'This page met a problem of its own.')}
        </p>
        {!isGone && told?.requestId && (
          <p className="text-sm" translate="no">{`Request ${told.requestId}`}</p>
        )}
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
