import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { sessionQuery } from '../../api/goal-queries';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { api, cache } from './api';
import { Brand } from './brand';

type State = 'shown' | 'asking' | 'unknown';

/** Hides a page that the browser brings back from its memory until it is known that the same person is signed in. */
export function CheckOnReturn({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>('shown');

  async function ask() {
    const before = cache.getQueryData(sessionQuery(api).queryKey)?.account?.uuid;
    const session = await api.session().catch(() => undefined);
    if (!session) return setState('unknown');
    if (session.account?.uuid === before) setState('shown');
    else window.location.reload();
  }
  const askOnReturn = useEffectEvent(({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    flushSync(() => setState('asking'));
    void ask();
  });
  const askOnline = useEffectEvent(() => {
    if (state === 'unknown') void ask();
  });
  useEffect(() => {
    const onReturn = (event: PageTransitionEvent) => askOnReturn(event);
    const onOnline = () => askOnline();
    window.addEventListener('pageshow', onReturn);
    window.addEventListener('online', onOnline);
    return () => {
      window.removeEventListener('pageshow', onReturn);
      window.removeEventListener('online', onOnline);
    };
  }, []);

  return (
    <>
      {state !== 'shown' && (
        <main className="grid gap-6 p-4 sm:p-8">
          <Brand />
          <div role="status">
            {state === 'asking' ? (
              <EmptyState title="Checking that you’re still signed in…" icon="info" />
            ) : (
              <EmptyState
                title={navigator.onLine ? 'We couldn’t check your sign-in' : 'You’re offline'}
                icon="alert"
                actions={
                  <Button variant="primary" onClick={() => void ask()}>
                    Try again
                  </Button>
                }
              >
                Your page is still here, with everything you typed.
              </EmptyState>
            )}
          </div>
        </main>
      )}
      <div hidden={state !== 'shown'}>{children}</div>
    </>
  );
}
