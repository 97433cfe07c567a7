import type { ReactNode } from 'react';
import { panelClasses } from '../../ui/panel-classes';
import { Skeleton } from '../../ui/skeleton';
import { Brand } from '../shell/brand';
import { PageTitle } from '../shell/page-title';

/** The layout around the sign-in form. */
export function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <main
      tabIndex={-1}
      data-focus-home="input"
      className="mx-auto grid min-h-screen max-w-md content-center gap-6 p-4 outline-none"
    >
      <div className="grid gap-2">
        <Brand />
        <PageTitle>Sign in</PageTitle>
        <p className="text-muted">Keep your clients’ financial goals up to date in Plannr.</p>
      </div>
      {children}
    </main>
  );
}

/** Replaces the sign-in page while its code loads. */
export function SignInSkeleton() {
  return (
    <SignInLayout>
      <div className={`grid gap-6 p-6 ${panelClasses}`}>
        <span className="sr-only">Loading</span>
        <Skeleton className="h-24" />
        <Skeleton className="h-11" />
      </div>
    </SignInLayout>
  );
}
