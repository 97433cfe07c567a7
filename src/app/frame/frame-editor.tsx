import { lazy, Suspense } from 'react';
import type { Client } from '../../domain/client';
import type { StoredGoal } from '../../domain/stored-goal';
import { useEditorWorld } from '../editor-world';
import { ErrorBoundary } from '../error-boundary';
import { GoalEditor } from '../goal-editor';
import { useVisit } from '../use-visit';
import type { FrameClient } from './create-frame-client';
import { useFrameHold } from './leave-frame';

const DeleteGoal = lazy(() => import('../delete-goal').then((module) => ({ default: module.DeleteGoal })));

type Props = {
  client: FrameClient;
  goal: StoredGoal | undefined;
  startOwners: Client[];
  mayDelete: boolean;
  onCreated: (uuid: string) => void;
  /** With the name of the goal. */
  onDeleted: (name: string) => void;
};

/** The form of the frame, and deleting its goal. */
export function FrameEditor({ client, goal, startOwners, mayDelete, onCreated, onDeleted }: Props) {
  const { link, drafts } = client;
  const { display } = useEditorWorld();
  const { form, dirty } = useFrameHold();
  const visit = useVisit(display);

  function leaveDeleted({ uuid, updatedAt, fields: { name = '' } }: StoredGoal) {
    form.current = null;
    drafts.remove(uuid);
    dirty.look();
    link.tell.deleted({ goal: uuid, updatedAt: updatedAt ?? null, changed: [] });
    onDeleted(name);
  }
  return (
    <>
      <GoalEditor ref={form} visit={visit} stored={goal} startOwners={startOwners} onCreated={onCreated} />
      {goal && mayDelete && (
        // Code that does not load takes nothing else with it.
        <ErrorBoundary fallback={null}>
          <Suspense>
            <DeleteGoal goal={goal} onDeleted={() => leaveDeleted(goal)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
