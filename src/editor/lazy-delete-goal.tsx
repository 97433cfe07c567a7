import { type ComponentProps, lazy, Suspense } from 'react';
import { ErrorBoundary } from '../ui/error-boundary';
import type { DeleteGoal } from './delete-goal';

const Loaded = lazy(() => import('./delete-goal').then((module) => ({ default: module.DeleteGoal })));

/** Deletes a goal, once its code has loaded; if it does not load nothing else is lost. */
export function LazyDeleteGoal(props: ComponentProps<typeof DeleteGoal>) {
  return (
    <ErrorBoundary fallback={() => null}>
      <Suspense>
        <Loaded {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
