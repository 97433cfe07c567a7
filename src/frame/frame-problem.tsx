import { useEffect, useEffectEvent } from 'react';
import { ApiError, isPassing } from '../api/api-error';
import { CodeFailed } from '../editor/code-failed';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { RequestDetails } from '../ui/request-details';
import type { FrameClient } from './create-frame-client';
import { useHeldForm } from './leave-frame';
import type { HostLink } from './link/host-link';
import { untilToken } from './until-token';

type Props = { client: FrameClient; what: string; error: Error; onRetry: () => void };

/**
 * Says why something could not be loaded, to the adviser and to the host; continues automatically once there is a
 * token again.
 */
export function FrameProblem({ client, what, error, onRetry }: Props) {
  const { link, tokens } = client;
  const told = error instanceof ApiError ? error : undefined;
  const kind = told?.kind ?? 'crashed';
  const isSignedOut = kind === 'unauthenticated';
  const retry = useEffectEvent(onRetry);

  useEffect(() => {
    link.tell.ready(link.init.goal);
    // The host already knows that a token is missing.
    if (!isSignedOut)
      link.tell.error({ code: kind, retryable: isPassing(error), requestId: told?.requestId ?? null });
  }, [link, isSignedOut, kind, error, told]);

  useEffect(() => {
    if (!isSignedOut) return;
    const stop = new AbortController();
    void untilToken(tokens, stop.signal).then(() => {
      if (!stop.signal.aborted) retry();
    });
    return () => stop.abort();
  }, [tokens, isSignedOut]);

  return (
    <div role="alert">
      <EmptyState
        title={titleOf(kind, what)}
        icon="alert"
        actions={
          kind !== 'missing' &&
          kind !== 'forbidden' && (
            <Button variant="primary" onClick={onRetry}>
              Try again
            </Button>
          )
        }
      >
        <p>
          {isSignedOut
            ? 'Sign in again in the page around this editor, and it continues automatically. If you are signed in there, the goal may have been deleted.'
            : kind === 'missing'
              ? 'It may have been deleted.'
              : (told?.message ?? 'Something went wrong in the editor.')}
        </p>
        <RequestDetails id={told?.requestId} />
      </EmptyState>
    </div>
  );
}

function titleOf(kind: string, what: string): string {
  // The host had no token, and does not say why.
  if (kind === 'unauthenticated') return `You don’t have access to ${what}`;
  return kind === 'missing' ? 'Goal not found' : `Could not load ${what}`;
}

/** Replaces a goal that the host names by something other than a UUID; nothing is requested for it. */
export function FrameBadGoal({ link }: { link: HostLink }) {
  useEffect(() => {
    link.tell.ready(link.init.goal);
    link.tell.error({ code: 'bad-goal', retryable: false, requestId: null });
  }, [link]);
  return (
    <div role="alert">
      <EmptyState title="There is no such goal" icon="alert">
        The page around this editor sent an invalid goal ID.
      </EmptyState>
    </div>
  );
}

/** Replaces an editor that has a bug, or whose code did not load. The host has the input. */
export function FrameFailed({ link, error }: { link: HostLink; error: unknown }) {
  useEffect(() => {
    link.tell.ready(link.init.goal);
    link.tell.error({ code: 'crashed', retryable: true, requestId: null });
  }, [link]);
  return <CodeFailed title="The goal editor could not be loaded" error={error} form={useHeldForm()} />;
}

/** Shown if the editor is opened outside a frame, or by a host that is not allowed. */
export function NotEmbedded({ why }: { why: string }) {
  return (
    <main>
      <EmptyState title="The goal editor can’t be shown" icon="alert">
        {`${why}.`}
      </EmptyState>
    </main>
  );
}
