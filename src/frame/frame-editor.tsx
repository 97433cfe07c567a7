import type { Client } from '../domain/goal/client';
import type { StoredGoal } from '../domain/goal/stored-goal';
import { useEditorContext } from '../editor/editor-context';
import { GoalEditor } from '../editor/goal-editor';
import { LazyDeleteGoal } from '../editor/lazy-delete-goal';
import { useEditSession } from '../editor/use-edit-session';
import type { FrameClient } from './create-frame-client';
import { useFrameHold } from './leave-frame';

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
  const { link, drafts, notes } = client;
  const { display } = useEditorContext();
  const { form, dirty } = useFrameHold();
  const editSession = useEditSession(display, notes);

  function leaveDeleted({ uuid, updatedAt, fields: { name = '' } }: StoredGoal) {
    form.abandon();
    drafts.remove(uuid);
    dirty.look();
    link.tell.deleted({ goal: uuid, updatedAt: updatedAt ?? null, changed: [] });
    onDeleted(name);
  }
  return (
    <>
      <GoalEditor editSession={editSession} stored={goal} startOwners={startOwners} onCreated={onCreated} />
      {goal && mayDelete && <LazyDeleteGoal goal={goal} onDeleted={() => leaveDeleted(goal)} />}
    </>
  );
}
