import { type ComponentProps, lazy, Suspense } from 'react';
import { ErrorBoundary } from '../ui/error-boundary';
import type { DeleteGoal } from './delete-goal';

const Loaded = lazy(() => import('./delete-goal').then((module) => ({ default: module.DeleteGoal })));

/** Deleting a goal, once its code has come; code that does not come takes nothing else with it. */
export function LazyDeleteGoal(props: ComponentProps<typeof DeleteGoal>) {
  return (
    <ErrorBoundary fallback={() => null}>
      <Suspense>
        <Loaded {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
