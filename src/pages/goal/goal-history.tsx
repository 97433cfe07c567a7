import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { circlesQuery, clientsQuery, goalHistoryQuery } from '../../api/goal-queries';
import { formatMoment, formatMomentDay } from '../../card/format-moment';
import { changeReasonLabels } from '../../domain/goal/change-reason';
import type { GoalField, KnownGoal } from '../../domain/goal/goal';
import type { FieldChange, GoalChange } from '../../domain/goal/goal-change';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import { canUndo, type SavePurpose, undoOf } from '../../domain/goal/undo';
import { wayBack } from '../../domain/goal/way-back';
import { isolate } from '../../domain/words/isolate';
import type { SaveActions } from '../../editor/save/save-actions';
import { useRestore } from '../../editor/save/use-restore';
import type { EditSession } from '../../editor/use-edit-session';
import { fieldLabels } from '../../form/field-labels';
import { wayBackRules } from '../../form/form-rules';
import { Button } from '../../ui/button';
import { InLocale } from '../../ui/in-locale';
import { panelClasses } from '../../ui/panel-classes';
import { Words } from '../../ui/words';
import { api, cache } from '../shell/api';
import { FailedToLoad } from '../shell/page-errors';
import { useSignedIn } from '../shell/signed-in';

type Props = {
  goal: StoredGoal;
  editSession: EditSession;
};

/** Who changed the goal, when, why and how. Any old value can be saved again at once. */
export function GoalHistory({ goal, editSession }: Props) {
  const { display, permissions } = useSignedIn();
  const way: WayBackOf = (field, value) => wayBack(field, value, wayBackRules(editSession.rules));
  const saveBack = useRestore(way);
  const last = editSession.last && undoOf(editSession.last, way);
  return (
    <section
      aria-labelledby="goal-history"
      data-focus-home="h2"
      className={`min-w-0 p-4 sm:p-8 print:hidden ${panelClasses}`}
    >
      <h2 id="goal-history" tabIndex={-1} className="text-xl font-semibold">
        Changes
      </h2>
      {display.hasHistory ? (
        <Records
          uuid={goal.uuid}
          recordedOn={formatMomentDay(goal.createdAt, display.locale)}
          saveBack={permissions.write ? saveBack : undefined}
          wayBack={way}
          locale={display.locale}
        />
      ) : (
        <div className="mt-3 grid justify-items-start gap-3">
          <p className="text-muted">Plannr keeps no record of changes.</p>
          {last && canUndo(last) && (
            <Button onClick={() => void saveBack({ fields: last.fields }, 'undo')}>Undo the last save</Button>
          )}
        </div>
      )}
    </section>
  );
}

type WayBackOf = SaveActions['wayBack'];
type SaveBack = ReturnType<typeof useRestore>;

type RecordsProps = {
  uuid: string;
  recordedOn: string | undefined;
  /** Undefined for read-only users. */
  saveBack: SaveBack | undefined;
  wayBack: WayBackOf;
  locale: string;
};

function Records({ uuid, recordedOn, saveBack, wayBack, locale }: RecordsProps) {
  const [page, setPage] = useState(1);
  const history = useQuery(goalHistoryQuery(api, uuid, page));
  if (history.isPending) return <p className="mt-3 text-muted">Loading the changes…</p>;
  if (history.isError)
    return <FailedToLoad what="the changes" error={history.error} onRetry={history.refetch} />;
  const { items, lastPage } = history.data;
  if (items.length === 0) {
    const when = recordedOn ? ` on ${isolate(recordedOn)}` : '';
    return (
      <p className="mt-3 text-muted">
        <Words locale={locale}>{`No changes since it was recorded${when}.`}</Words>
      </p>
    );
  }
  return (
    <>
      <ol role="list" className="mt-3 grid gap-5">
        {items.map((change, index) => (
          <Record
            key={change.uuid}
            change={change}
            isNewest={page === 1 && index === 0}
            saveBack={saveBack}
            wayBack={wayBack}
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

type RecordProps = Omit<RecordsProps, 'uuid' | 'recordedOn'> & { change: GoalChange; isNewest: boolean };

function Record({ change, isNewest, saveBack, wayBack, locale }: RecordProps) {
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
      {kind === 'updated' && saveBack && <PutBack {...{ changes, isNewest, saveBack, wayBack }} />}
    </li>
  );
}

type PutBackProps = Pick<RecordProps, 'isNewest' | 'wayBack'> & {
  changes: FieldChange[];
  saveBack: SaveBack;
};

/** Saves old values at once; those that cannot be saved have no button. */
function PutBack({ changes, isNewest, saveBack, wayBack }: PutBackProps) {
  const possible = changes.filter((change) => wayBack(change.field, oldOf(change)) !== 'none');
  const save = (some: FieldChange[], purpose?: SavePurpose) => void putBack(saveBack, some, purpose);
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {isNewest && possible.length > 0 && <Button onClick={() => save(possible, 'undo')}>Undo</Button>}
      {possible.map((change) => (
        <Button key={change.field} variant="quiet" className="text-sm" onClick={() => save([change])}>
          {`Restore old ${fieldLabels[change.field].toLowerCase()}`}
        </Button>
      ))}
    </div>
  );
}

/** A priority that was not set is none that could be sent. */
function oldOf({ field, old }: FieldChange): KnownGoal[GoalField] {
  return field === 'priority' ? (old ?? undefined) : (old as KnownGoal[GoalField]); // null only where it may be
}

/** Old values name clients and circles by UUID, so their records are fetched first. */
async function putBack(saveBack: SaveBack, changes: FieldChange[], purpose?: SavePurpose): Promise<void> {
  const fields: KnownGoal = Object.fromEntries(changes.map((change) => [change.field, oldOf(change)]));
  const { owners = [], visibleToCircles = [] } = fields;
  const [clients, circles] = await Promise.all([
    owners.length > 0 ? cache.fetchQuery(clientsQuery(api, { uuids: owners })) : undefined,
    visibleToCircles.length > 0
      ? cache.fetchQuery(circlesQuery(api, { uuids: visibleToCircles }))
      : undefined,
  ]).catch(() => []);
  await saveBack({ fields, clients: clients?.items ?? [], circles: circles?.items ?? [] }, purpose);
}
