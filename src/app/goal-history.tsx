import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { circlesQuery, clientsQuery, goalHistoryQuery } from '../api/goal-queries';
import { formatMoment } from '../card/format-moment';
import { changeReasonLabels } from '../domain/change-reason';
import type { KnownGoal } from '../domain/goal';
import type { FieldChange, GoalChange } from '../domain/goal-change';
import type { StoredGoal } from '../domain/stored-goal';
import { fieldLabels } from '../form/field-ids';
import type { GoalFormHandle } from '../form/goal-form';
import { Button } from '../ui/button';
import { InLocale } from '../ui/in-locale';
import { panelLook } from '../ui/panel-look';
import { Words } from '../ui/words';
import { api, cache } from './api';
import { FailedToLoad } from './failed-to-load';
import { useSignedIn } from './signed-in';
import { useEditFields } from './use-edit-fields';

type Props = {
  goal: StoredGoal;
  /** How the goal was before the last save of this visit. */
  before: StoredGoal | undefined;
  form: RefObject<GoalFormHandle | null>;
};

/** Who changed the goal, when, why and how; any value can be put back, and is then saved like any other. */
export function GoalHistory({ goal, before, form }: Props) {
  const { display, permissions } = useSignedIn();
  const editFields = useEditFields(form);
  return (
    <section
      aria-labelledby="goal-history"
      data-focus-home="h2"
      className={`min-w-0 p-4 sm:p-8 print:hidden ${panelLook}`}
    >
      <h2 id="goal-history" tabIndex={-1} className="text-xl font-semibold">
        Changes
      </h2>
      {display.hasHistory ? (
        <Records
          uuid={goal.uuid}
          editFields={editFields}
          mayWrite={permissions.write}
          locale={display.locale}
        />
      ) : (
        <div className="mt-3 grid justify-items-start gap-3">
          <p className="text-muted">Plannr keeps no record of changes.</p>
          {before && (
            <Button onClick={() => editFields({ fields: before.fields })}>Undo the last save</Button>
          )}
        </div>
      )}
    </section>
  );
}

type EditFields = ReturnType<typeof useEditFields>;
type RecordsProps = { uuid: string; editFields: EditFields; mayWrite: boolean; locale: string };

function Records({ uuid, editFields, mayWrite, locale }: RecordsProps) {
  const [page, setPage] = useState(1);
  const history = useQuery(goalHistoryQuery(api, uuid, page));
  if (history.isPending) return <p className="mt-3 text-muted">Loading the changes…</p>;
  if (history.isError)
    return <FailedToLoad what="the changes" error={history.error} onRetry={history.refetch} />;
  const { items, lastPage } = history.data;
  if (items.length === 0)
    return <p className="mt-3 text-muted">Nothing was changed since it was recorded.</p>;
  return (
    <>
      <ol role="list" className="mt-3 grid gap-5">
        {items.map((change, index) => (
          <Record
            key={change.uuid}
            change={change}
            isNewest={page === 1 && index === 0}
            onPutBack={mayWrite ? (changes) => void putBack(editFields, changes) : undefined}
            locale={locale}
          />
        ))}
      </ol>
      {lastPage > 1 && (
        <div className="mt-4 flex flex-wrap items-center gap-3">
          {page > 1 && <Button onClick={() => setPage(page - 1)}>Newer</Button>}
          {page < lastPage && <Button onClick={() => setPage(page + 1)}>Older</Button>}
          <span className="text-sm text-muted">{`Page ${page} of ${lastPage}`}</span>
        </div>
      )}
    </>
  );
}

type RecordProps = {
  change: GoalChange;
  isNewest: boolean;
  onPutBack: ((changes: FieldChange[]) => void) | undefined;
  locale: string;
};

function Record({ change, isNewest, onPutBack, locale }: RecordProps) {
  const { kind, reason, changes } = change;
  return (
    <li className="grid gap-1 border-t border-line pt-4">
      <p className="text-sm text-muted">
        <InLocale locale={locale}>{formatMoment(change.at, locale) ?? change.at}</InLocale>
        <span>, </span>
        <bdi translate="no">{change.account.name}</bdi>
      </p>
      <p className="wrap-anywhere" dir="auto">
        <Words locale={locale}>{`${kind === 'created' ? 'Created. ' : ''}${change.summary}`}</Words>
      </p>
      {reason && (
        <p className="text-sm wrap-anywhere" dir="auto">
          {changeReasonLabels[reason.kind] + (reason.text ? `: ${reason.text}` : '')}
        </p>
      )}
      {kind === 'updated' && onPutBack && changes.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {isNewest && <Button onClick={() => onPutBack(changes)}>Undo</Button>}
          {changes.map((fieldChange) => (
            <Button
              key={fieldChange.field}
              variant="quiet"
              className="text-sm"
              onClick={() => onPutBack([fieldChange])}
            >
              {`Put ${fieldLabels[fieldChange.field].toLowerCase()} back`}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

/** Old values name clients and circles by uuid, so their records are asked for first. */
async function putBack(editFields: EditFields, changes: FieldChange[]): Promise<void> {
  const fields: KnownGoal = Object.fromEntries(changes.map(({ field, old }) => [field, old]));
  const { owners = [], visibleToCircles = [] } = fields;
  const [clients, circles] = await Promise.all([
    owners.length > 0 ? cache.fetchQuery(clientsQuery(api, { uuids: owners })) : undefined,
    visibleToCircles.length > 0
      ? cache.fetchQuery(circlesQuery(api, { uuids: visibleToCircles }))
      : undefined,
  ]).catch(() => []);
  editFields({ fields, clients: clients?.items ?? [], circles: circles?.items ?? [] });
}
