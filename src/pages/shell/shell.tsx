import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAnnounce } from '../../ui/announcer';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { api, cache } from './api';
import { Brand } from './brand';
import { useLeaveGuard } from './leave-guard';
import { useSignedIn } from './signed-in';
import { tellTabs } from './tab-channel';
import { usePageChange } from './use-page-change';
import { useSignedOutElsewhere } from './use-signed-out-elsewhere';

/** The frame of every page: the home link, the signed-in account, and the sign-out button. */
export function Shell({ children }: { children: ReactNode }) {
  const { account } = useSignedIn();
  const { askToLeave, form } = useLeaveGuard();
  const announce = useAnnounce();
  const main = usePageChange();
  useSignedOutElsewhere(form);
  const signOut = useMutation({
    mutationFn: api.signOut,
    // A full page load leaves nothing of the client in memory.
    onSuccess: () => {
      tellTabs({ kind: 'signed-out' });
      cache.clear();
      window.location.replace('/sign-in');
    },
    onError: () => announce('You could not be signed out. Try again.'),
  });

  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-surface focus:p-3"
      >
        Skip to the page
      </a>
      <header className="border-b border-line bg-surface print:hidden">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-3 px-4 py-2 sm:px-8">
          <Link href="/goals" className="me-auto rounded-md">
            <Brand />
          </Link>
          <Avatar uuid={account.uuid} name={account.name} />
          <p className="sr-only text-sm sm:not-sr-only">
            <bdi className="block font-medium" translate="no">
              {account.name}
            </bdi>
            <span className="sr-only">, </span>
            <bdi className="block text-xs text-muted" translate="no">
              {account.firm}
            </bdi>
          </p>
          <Button
            variant="quiet"
            className="-me-4 forced-colors:me-0"
            isBusy={signOut.isPending}
            onClick={() => askToLeave(() => signOut.mutate(), { maySave: true })}
          >
            Sign out
          </Button>
        </div>
      </header>
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        data-focus-home="h1[tabindex]"
        className="mx-auto grid max-w-6xl gap-6 p-4 outline-none sm:p-8 print:p-0"
      >
        {children}
      </main>
    </>
  );
}
