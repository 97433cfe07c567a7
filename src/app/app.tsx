import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { LeaveGuard } from './leave-guard';
import { NotFoundPage } from './not-found-page';
import { PageSkeleton } from './page-skeleton';
import { Shell } from './shell';
import { SignedInOnly } from './signed-in';

const SignInPage = lazy(() => import('./sign-in-page').then((module) => ({ default: module.SignInPage })));
const GoalsPage = lazy(() => import('./goals-page').then((module) => ({ default: module.GoalsPage })));
const GoalRoute = lazy(() => import('./goal-route').then((module) => ({ default: module.GoalRoute })));

/** The pages by their address. */
export function App() {
  return (
    <Switch>
      <Route path="/sign-in">
        <Suspense>
          <SignInPage />
        </Suspense>
      </Route>
      <Route>
        <SignedInOnly>
          <LeaveGuard>
            <Shell>
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
            </Shell>
          </LeaveGuard>
        </SignedInOnly>
      </Route>
    </Switch>
  );
}
