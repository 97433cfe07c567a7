import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { goalQuery } from '../../api/goal-queries';
import { GoalCard } from '../../card/goal-card';
import { tabNotes } from '../../editor/drafts/tab-storage';
import { FormSkeleton, GoalSkeleton } from '../../editor/goal-skeleton';
import { LazyDeleteGoal } from '../../editor/lazy-delete-goal';
import { twoColumnClasses } from '../../editor/two-column-classes';
import { useEditSession } from '../../editor/use-edit-session';
import { useStartOwners } from '../../editor/use-start-owners';
import { useToday } from '../../editor/use-today';
import { fieldId } from '../../form/field-labels';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { panelClasses } from '../../ui/panel-classes';
import { useListPlace } from '../list/use-list-place';
import { api } from '../shell/api';
import { useLeaveGuard } from '../shell/leave-guard';
import { FailedToLoad } from '../shell/page-errors';
import { PageTitle } from '../shell/page-title';
import { ReadOnlyNote } from '../shell/read-only-note';
import { useSignedIn } from '../shell/signed-in';
import { isNowhere } from '../shell/use-page-change';
import { uuidsOf } from '../shell/uuids-of';
import { useOtherTabs } from './use-other-tabs';

const GoalHistory = lazy(() => import('./goal-history').then((module) => ({ default: module.GoalHistory })));
const GoalEditor = lazy(() =>
  import('../../editor/goal-editor').then((module) => ({ default: module.GoalEditor })),
);

type Props = { uuid: string | undefined; onCreated: (uuid: string) => void };

/** The card and the form of one goal, or the form alone of a new one. */
export function GoalPage({ uuid, onCreated }: Props) {
  const { display, permissions } = useSignedIn();
  const { form } = useLeaveGuard();
  const [, navigate] = useLocation();
  const back = useListPlace(uuid);
  const today = useToday();
  const goal = useQuery({ ...goalQuery(api, uuid ?? ''), enabled: uuid !== undefined });
  const [ownersOfAddress] = useState(readOwners);
  const startOwners = useStartOwners(api, uuid === undefined ? ownersOfAddress : []);
  const otherTabs = useOtherTabs(uuid);
  const editSession = useEditSession(display, tabNotes);

  const isPending = uuid ? goal.isPending : startOwners.isPending;
  // A new goal without the owner that its address named would be another one.
  const isFailed = uuid ? goal.isError && !goal.data : startOwners.error !== null;

  function leaveDeleted() {
    // The input belongs to a deleted goal, so there is no question to ask.
    form.abandon();
    navigate(back.href, { state: { ...back.state, deleted: goal.data?.fields.name || 'The goal' } });
  }

  return (
    <>
      <div className="print:hidden">
        <Link
          {...back}
          className="-ms-2 inline-flex min-h-11 items-center gap-1 rounded-md px-2 text-accent hover:underline"
        >
          <Icon name="back" className="size-4.5 [[dir=rtl]_&]:[scale:-1_1]" />
          <span>All goals</span>
        </Link>
        <PageTitle isHidden={uuid !== undefined} isTyped={Boolean(goal.data?.fields.name)}>
          {goal.data?.fields.name || (uuid ? 'Goal' : 'New goal')}
        </PageTitle>
      </div>
      {isPending && <GoalSkeleton />}
      {isFailed && goal.error && <FailedToLoad what="this goal" error={goal.error} onRetry={goal.refetch} />}
      {isFailed && startOwners.error && (
        <FailedToLoad what="the owner" error={startOwners.error} onRetry={startOwners.retry} />
      )}
      {!isPending && !isFailed && (
        <div className={goal.data ? twoColumnClasses : 'max-w-2xl'}>
          {goal.data && (
            <div className="min-w-0">
              <GoalCard key={goal.data.uuid} goal={goal.data} display={display} today={today} />
            </div>
          )}
          <section className={`min-w-0 p-4 sm:p-8 lg:row-span-2 print:hidden ${panelClasses}`}>
            {permissions.write ? (
              <>
                {goal.data && <h2 className="mb-6 text-xl font-semibold">Edit goal</h2>}
                {otherTabs > 0 && <OpenElsewhere />}
                <Suspense fallback={<FormSkeleton />}>
                  <GoalEditor
                    editSession={editSession}
                    stored={goal.data}
                    startOwners={startOwners.owners}
                    onCreated={onCreated}
                  />
                  {uuid === undefined && <StartAtName />}
                </Suspense>
              </>
            ) : (
              <ReadOnlyNote />
            )}
            {goal.data && permissions.delete && <LazyDeleteGoal goal={goal.data} onDeleted={leaveDeleted} />}
          </section>
          {goal.data && (
            <Suspense>
              <GoalHistory goal={goal.data} editSession={editSession} />
            </Suspense>
          )}
        </div>
      )}
    </>
  );
}

/** A new goal starts at its name, unless the focus is somewhere already. */
function StartAtName() {
  useEffect(() => {
    if (isNowhere(document.activeElement)) document.getElementById(fieldId('name'))?.focus();
  }, []);
  return null;
}

/** The owners of `/goals/new?owner=`. */
function readOwners(): string[] {
  return new URLSearchParams(window.location.search).getAll('owner').flatMap(uuidsOf);
}

function OpenElsewhere() {
  return (
    <div role="status" className="mb-6">
      <Notice tone="info" title="This goal is open in another tab">
        Changes you save there will appear here.
      </Notice>
    </div>
  );
}
