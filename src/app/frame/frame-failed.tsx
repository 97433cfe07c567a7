import { useEffect } from 'react';
import type { HostLink } from '../../embed/frame/host-link';
import { CodeFailed } from '../code-failed';

/** Stands for an editor that has a bug, or whose code did not load. What was typed is with the host. */
export function FrameFailed({ link }: { link: HostLink }) {
  useEffect(() => {
    link.tell.ready(link.init.goal);
    link.tell.error({ code: 'crashed', retryable: true, requestId: null });
  }, [link]);
  return <CodeFailed title="The goal editor could not be loaded" />;
}
