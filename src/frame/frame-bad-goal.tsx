import { useEffect } from 'react';
import { EmptyState } from '../ui/empty-state';
import type { HostLink } from './link/host-link';

/** Replaces a goal that the host names by something other than a UUID; nothing is requested for it. */
export function FrameBadGoal({ link }: { link: HostLink }) {
  useEffect(() => {
    link.tell.ready(link.init.goal);
    link.tell.error({ code: 'bad-goal', retryable: false, requestId: null });
  }, [link]);
  return (
    <div role="alert">
      <EmptyState title="There is no such goal" icon="alert">
        The page around this editor asks for a goal by something that is no goal’s ID.
      </EmptyState>
    </div>
  );
}
