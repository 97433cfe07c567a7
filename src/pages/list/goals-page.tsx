import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'wouter';
import { goalsQuery } from '../../api/goal-queries';
import { useToday } from '../../editor/use-today';
import { buttonClasses } from '../../ui/button-classes';
import { Icon } from '../../ui/icon';
import { LiveText } from '../../ui/live-text';
import { Pagination } from '../../ui/pagination';
import { panelClasses } from '../../ui/panel-classes';
import { Skeleton } from '../../ui/skeleton';
import { api } from '../shell/api';
import { FailedToLoad } from '../shell/page-errors';
import { PageTitle } from '../shell/page-title';
import { ReadOnlyNote } from '../shell/read-only-note';
import { useSignedIn } from '../shell/signed-in';
import { GoalRow } from './goal-row';
import { GoalsFilters } from './goals-filters';
import { NothingFound } from './nothing-found';
import { useFilterRecords } from './use-filter-records';
import { useGoalsFilter } from './use-goals-filter';
import { rowId } from './use-list-place';
import { leaveBy, useRowFocus } from './use-row-focus';

/** Finds a goal: by name or owner, by circle, in an order of one's choice. */
export function GoalsPage() {
  const { display, permissions } = useSignedIn();
  const { filter, hrefOf, change, deleted } = useGoalsFilter();
  const goals = useQuery(goalsQuery(api, filter));
  const records = useFilterRecords(filter);
  // The names in the filters decide their height, so nothing is shown below them until the names are known.
  const isPlaced = records.owners.chosen !== undefined && records.circles.chosen !== undefined;
  const searched = goals.data?.searched;
  // A Plannr that lists goals by client was asked for none.
  const isUnasked = searched?.clientsOnly && filter.owners.length === 0;
  const count =
    goals.data && !isUnasked
      ? `${goals.data.total.toLocaleString(display.locale)} ${goals.data.total === 1 ? 'goal' : 'goals'}`
      : '';
  const today = useToday();
  const now = new Date();
  const place = { list: hrefOf(filter), search: filter.name };
  const found = useRef<HTMLElement>(null);
  useRowFocus(isPlaced ? goals.data : undefined, goals.isFetching);

  function turnTo(page: number) {
    change({ page });
    found.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <PageTitle>Goals</PageTitle>
        {permissions.write ? (
          <Link
            href={newGoalOf(filter.owners)}
            state={place}
            id={rowId('new')}
            onClick={() => leaveBy(rowId('new'))}
            className={buttonClasses('primary')}
          >
            <Icon name="plus" className="size-4.5" />
            <span>New goal</span>
          </Link>
        ) : (
          <ReadOnlyNote />
        )}
      </div>
      <GoalsFilters
        filter={filter}
        records={records}
        onChange={change}
        display={display}
        isByFirstOwner={searched !== undefined}
      />
      {deleted && (
        <p className="font-semibold text-success wrap-anywhere">
          <bdi translate="no">{deleted}</bdi>
          <span> deleted</span>
        </p>
      )}
      <LiveText>{goals.isPlaceholderData ? '' : count}</LiveText>
      {isPlaced && goals.isPending && <ListSkeleton />}
      {goals.isError && !goals.data && (
        <FailedToLoad what="the goals" error={goals.error} onRetry={goals.refetch} />
      )}
      {isPlaced && goals.data && (
        <section
          ref={found}
          tabIndex={-1}
          data-focus-home=""
          aria-label="Goals found"
          aria-busy={goals.isPlaceholderData}
          className="grid gap-4 outline-none"
        >
          <p aria-hidden="true" className="text-sm text-muted empty:hidden">
            {count}
          </p>
          {searched?.first !== undefined && (
            <p className="text-sm text-muted">
              {`We searched the first ${searched.first.toLocaleString(display.locale)} goals. Choose an owner to search theirs.`}
            </p>
          )}
          {goals.data.items.length === 0 ? (
            <NothingFound
              filter={filter}
              searched={searched}
              mayWrite={permissions.write}
              onClear={() => change({ name: '', owners: [], circles: [] })}
            />
          ) : (
            <ul role="list" className={`divide-y divide-line overflow-clip ${panelClasses}`}>
              {goals.data.items.map((goal) => (
                <GoalRow
                  key={goal.uuid}
                  goal={goal}
                  display={display}
                  now={now}
                  today={today}
                  place={place}
                />
              ))}
            </ul>
          )}
          <Pagination
            page={filter.page}
            pageCount={goals.data.lastPage}
            hrefFor={(page) => hrefOf({ page })}
            onPage={turnTo}
          />
        </section>
      )}
    </>
  );
}

/** For the one client whose goals are listed. */
function newGoalOf(owners: string[]): string {
  return owners.length === 1 ? `/goals/new?owner=${owners[0]}` : '/goals/new';
}

const rows = Array.from({ length: 8 }, (_, index) => index);

function ListSkeleton() {
  return (
    <div className="grid gap-4">
      <span className="sr-only">Loading</span>
      <Skeleton className="h-5 w-20" />
      <div className={`divide-y divide-line ${panelClasses}`}>
        {rows.map((row) => (
          <div key={row} className="flex items-center gap-3 p-4 sm:px-6">
            <Skeleton className="size-9" />
            <div className="grid flex-1 gap-2">
              <Skeleton className="h-5 w-48 max-w-full" />
              <Skeleton className="h-4 w-32" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
