import { useEffect } from 'react';
import type { HostLink } from '../../embed/frame/host-link';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';

/** Stands for an editor that has a bug, or whose code did not load. What was typed is with the host. */
export function FrameFailed({ link }: { link: HostLink }) {
  useEffect(() => {
    link.tell.ready(link.init.goal);
    link.tell.error({ code: 'crashed', retryable: true, requestId: null });
  }, [link]);
  return (
    <div role="alert">
      <EmptyState
        title="The goal editor could not be loaded"
        icon="alert"
        actions={
          // The browser and React remember code that did not load, so only a whole new page asks for it again.
          <Button variant="primary" onClick={() => window.location.reload()}>
            Try again
          </Button>
        }
      >
        Nothing that was saved is lost. Check your connection and try again.
      </EmptyState>
    </div>
  );
}
