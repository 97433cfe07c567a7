import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from '../ui/error-boundary';
import { LeaveGuard } from './shell/leave-guard';
import { FailedPage, NotFoundPage } from './shell/page-errors';
import { PageSkeleton } from './shell/page-skeleton';
import { Shell } from './shell/shell';
import { SignedInOnly } from './shell/signed-in';
import { SignInSkeleton } from './sign-in/sign-in-layout';

const SignInPage = lazy(() =>
  import('./sign-in/sign-in-page').then((module) => ({ default: module.SignInPage })),
);
const GoalsPage = lazy(() => import('./list/goals-page').then((module) => ({ default: module.GoalsPage })));
const GoalRoute = lazy(() => import('./goal/goal-route').then((module) => ({ default: module.GoalRoute })));

/** The pages by their address. */
export function App() {
  const [path] = useLocation();
  return (
    <Switch>
      <Route path="/sign-in">
        <Suspense fallback={<SignInSkeleton />}>
          <SignInPage />
        </Suspense>
      </Route>
      <Route>
        <SignedInOnly>
          <LeaveGuard>
            <Shell>
              <ErrorBoundary fallback={(error) => <FailedPage error={error} />} place={path}>
                <Suspense fallback={<PageSkeleton />}>
                  <Switch>
                    <Route path="/">
                      <Redirect to="/goals" replace />
                    </Route>
                    <Route path="/goals">
                      <GoalsPage />
                    </Route>
                    <Route path="/goals/:uuid">{({ uuid }) => <GoalRoute uuid={uuid} />}</Route>
                    <Route>
                      <NotFoundPage />
                    </Route>
                  </Switch>
                </Suspense>
              </ErrorBoundary>
            </Shell>
          </LeaveGuard>
        </SignedInOnly>
      </Route>
    </Switch>
  );
}
