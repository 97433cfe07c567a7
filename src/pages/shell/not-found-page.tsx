import { Link } from 'wouter';
import { buttonClasses } from '../../ui/button-classes';
import { EmptyState } from '../../ui/empty-state';
import { PageTitle } from './page-title';

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

export function BackToGoals() {
  return (
    <Link href="/goals" className={buttonClasses('primary')}>
      Go to the goals
    </Link>
  );
}
