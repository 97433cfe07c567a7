import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { goalQuery, saveGoalMutation } from '../api/goal-queries';
import { GoalCard } from '../card/goal-card';
import { goalToSend } from '../contract/goal-request';
import { todayIn } from '../domain/calendar-date';
import type { OnSave } from '../form/use-goal-form';
import { Icon } from '../ui/icon';
import { panelLook } from '../ui/panel-look';
import { api, cache } from './api';
import { besideLook } from './beside-look';
import { DeleteGoal } from './delete-goal';
import { FailedToLoad } from './failed-to-load';
import { FormSkeleton, GoalSkeleton } from './goal-skeleton';
import { useLeaveGuard } from './leave-guard';
import { PageTitle } from './page-title';
import { recordSearch } from './record-search';
import { useSignedIn } from './signed-in';
import { toSaveResult } from './to-save-result';
import { useStartOwners } from './use-start-owners';

const GoalForm = lazy(() => import('../form/goal-form').then((module) => ({ default: module.GoalForm })));

type Props = { uuid: string | undefined; onCreated: (uuid: string) => void };

/** The card and the form of one goal, or the form alone of a new one. */
export function GoalPage({ uuid, onCreated }: Props) {
  const { display, permissions } = useSignedIn();
  const { form } = useLeaveGuard();
  const goal = useQuery({ ...goalQuery(api, uuid ?? ''), enabled: uuid !== undefined });
  const startOwners = useStartOwners({ isNew: uuid === undefined });
  const save = useMutation(saveGoalMutation(api, cache));

  const onSave: OnSave = async (fields, stored) => {
    try {
      const saved = await save.mutateAsync({ fields: goalToSend(stored?.fields ?? {}, fields), stored });
      if (!stored) onCreated(saved.uuid);
      return { kind: 'saved', goal: saved };
    } catch (error) {
      return toSaveResult(error);
    }
  };

  const isPending = uuid ? goal.isPending : startOwners.isPending;
  const isFailed = goal.isError && !goal.data;

  return (
    <>
      <div className="print:hidden">
        <Link
          href="/goals"
          className="-ms-2 inline-flex min-h-11 items-center gap-1 rounded-md px-2 text-accent hover:underline"
        >
          <Icon name="back" className="size-4.5 rtl:-scale-x-100" />
          All goals
        </Link>
        <PageTitle isHidden={uuid !== undefined}>
          {goal.data?.fields.name || (uuid ? 'Goal' : 'New goal')}
        </PageTitle>
      </div>
      {isPending && <GoalSkeleton />}
      {isFailed && <FailedToLoad what="this goal" error={goal.error} onRetry={goal.refetch} />}
      {!isPending && !isFailed && (
        <div className={goal.data ? besideLook : 'max-w-2xl'}>
          {goal.data && (
            <div className="min-w-0 lg:sticky lg:top-6">
              <GoalCard goal={goal.data} display={display} today={todayIn(new Date())} />
            </div>
          )}
          <section className={`min-w-0 p-4 sm:p-8 print:hidden ${panelLook}`}>
            {goal.data && <h2 className="mb-6 text-xl font-semibold">Edit goal</h2>}
            <Suspense fallback={<FormSkeleton />}>
              <GoalForm
                ref={form}
                stored={goal.data}
                startOwners={startOwners.owners}
                display={display}
                search={recordSearch}
                onSave={onSave}
              />
            </Suspense>
            {goal.data && permissions.delete && <DeleteGoal goal={goal.data} />}
          </section>
        </div>
      )}
    </>
  );
}
