import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sessionQuery } from '../api/goal-queries';
import type { FrameClient } from './create-frame-client';
import { FrameGoals } from './frame-goals';
import { FrameProblem } from './frame-problem';
import { FrameSkeleton } from './frame-skeleton';

type Props = {
  client: FrameClient;
  /** Null: that of the server. */
  locale: string | null;
  /** The answer that the adviser waited for is here. */
  onAnswer: () => void;
};

/** Reads the account and the goal of the token, and shows that goal. */
export function FrameSession({ client, locale, onAnswer }: Props) {
  const { data, error, refetch } = useQuery(sessionQuery({ session: client.readSession }));
  const session = useMemo(
    () => data && { ...data, settings: { ...data.settings, locale: locale ?? data.settings.locale } },
    [data, locale],
  );
  if (session) return <FrameGoals client={client} session={session} onAnswer={onAnswer} />;
  if (error)
    return (
      <FrameProblem client={client} what="the goal editor" error={error} onRetry={() => void refetch()} />
    );
  return <FrameSkeleton isNew={client.link.init.goal === null} />;
}
