import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { goalQuery } from '../api/goal-queries';
import { GoalCard } from '../card/goal-card';
import type { SessionAnswer } from '../contract/session';
import { useEditorContext } from '../editor/editor-context';
import { FormSkeleton } from '../editor/goal-skeleton';
import { useStartOwners } from '../editor/use-start-owners';
import { useToday } from '../editor/use-today';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';
import { panelClasses } from '../ui/panel-classes';
import { Words } from '../ui/words';
import type { FrameClient } from './create-frame-client';
import { FrameProblem } from './frame-problem';
import { FrameSkeleton } from './frame-skeleton';
import { Printed } from './printed';

const FrameEditor = lazy(() => import('./frame-editor').then((module) => ({ default: module.FrameEditor })));

type Props = {
  client: FrameClient;
  /** Undefined: a new goal. */
  uuid: string | undefined;
  permissions: NonNullable<SessionAnswer['permissions']>;
  onCreated: (uuid: string) => void;
};

/** The card of a goal and, once its code has loaded, the form below it; for a new goal only the form. */
export function FrameGoal({ client, uuid, permissions, onCreated }: Props) {
  const { link, api, drafts } = client;
  const { display } = useEditorContext();
  const today = useToday();
  const [deleted, setDeleted] = useState<string>();
  const isStored = uuid !== undefined && deleted === undefined;
  const goal = useQuery({ ...goalQuery(api, uuid ?? ''), enabled: isStored });
  const owners = useStartOwners(api, uuid === undefined ? link.init.owners : []);
  const isTooLarge = useSyncExternalStore(drafts.subscribe, drafts.isTooLarge);

  const isPending = uuid ? goal.isPending : owners.isPending;
  // If a refetch fails the last reading stays.
  const error = uuid ? (goal.data ? null : goal.error) : owners.error;
  const retry = () => (uuid ? void goal.refetch() : owners.retry());
  const isShown = !isPending && !error;
  useEffect(() => {
    if (isShown) link.tell.ready(uuid ?? null);
  }, [isShown, link, uuid]);

  if (deleted !== undefined)
    return (
      <div role="status">
        <EmptyState title="Goal deleted" icon="check">
          <Words>{`“${deleted}” was deleted for everyone.`}</Words>
        </EmptyState>
      </div>
    );
  if (isPending) return <FrameSkeleton isNew={uuid === undefined} />;
  if (error)
    return (
      <FrameProblem client={client} what={uuid ? 'this goal' : 'the owner'} error={error} onRetry={retry} />
    );
  return (
    <div className="grid gap-4">
      {goal.data && (
        <Printed link={link} what={goal.data}>
          <GoalCard key={goal.data.uuid} goal={goal.data} display={display} today={today} />
        </Printed>
      )}
      {permissions.write ? (
        <section className={`min-w-0 p-4 sm:p-8 ${goal.data ? 'print:hidden' : ''} ${panelClasses}`}>
          <h2 className="mb-6 text-xl font-semibold">{goal.data ? 'Edit goal' : 'New goal'}</h2>
          {isTooLarge && <TooLargeToKeep />}
          <Suspense fallback={<FormSkeleton />}>
            <FrameEditor
              client={client}
              goal={goal.data}
              startOwners={owners.owners}
              mayDelete={permissions.delete}
              onCreated={onCreated}
              onDeleted={setDeleted}
            />
          </Suspense>
        </section>
      ) : (
        <p className="px-4 text-muted sm:px-8 print:hidden">You can view this goal, but not change it.</p>
      )}
    </div>
  );
}

function TooLargeToKeep() {
  return (
    <div role="status" className="mb-6">
      <Notice tone="warning" title="Your changes are too long to keep as a draft">
        Save it before you leave this page.
      </Notice>
    </div>
  );
}
