import { useEffect } from 'react';
import { CodeFailed } from '../editor/code-failed';
import { useHeldForm } from './leave-frame';
import type { HostLink } from './link/host-link';

/** Replaces an editor that has a bug, or whose code did not load. The host has the input. */
export function FrameFailed({ link, error }: { link: HostLink; error: unknown }) {
  useEffect(() => {
    link.tell.ready(link.init.goal);
    link.tell.error({ code: 'crashed', retryable: true, requestId: null });
  }, [link]);
  return <CodeFailed title="The goal editor could not be loaded" error={error} form={useHeldForm()} />;
}
