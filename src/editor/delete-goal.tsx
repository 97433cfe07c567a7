import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiError } from '../api/api-error';
import { deleteGoalMutation } from '../api/goal-queries';
import type { StoredGoal } from '../domain/goal/stored-goal';
import { useAnnounce } from '../ui/announcer';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog/dialog';
import { Notice } from '../ui/notice';
import { Words } from '../ui/words';
import { useEditorContext } from './editor-context';

type Props = { goal: StoredGoal; onDeleted: () => void };

/** Deletes a goal after a question that names it. */
export function DeleteGoal({ goal, onDeleted }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const { api, cache } = useEditorContext();
  const announce = useAnnounce();
  const remove = useMutation(deleteGoalMutation(api, cache));
  const name = goal.fields.name || 'this goal';

  // A second click comes before `isPending` is rendered, and its answer would hide the first one's.
  const isRunning = useRef(false);
  function confirm() {
    if (isRunning.current) return;
    isRunning.current = true;
    remove.mutate(goal, {
      onSettled: () => {
        isRunning.current = false;
      },
      onSuccess: () => {
        announce(`${name} deleted`);
        onDeleted();
      },
    });
  }

  return (
    <div className="mt-6 border-t border-line pt-4">
      <Button variant="quiet-danger" className="-ms-4" onClick={() => setIsAsking(true)}>
        Delete goal
      </Button>
      {isAsking && (
        <Dialog
          title={<Words>{`Delete “${name}”?`}</Words>}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>Keep it</Button>
              <Button variant="danger" isBusy={remove.isPending} onClick={confirm}>
                {remove.isPending ? 'Deleting…' : 'Delete goal'}
              </Button>
            </>
          }
        >
          <p>It is deleted for everyone and cannot be brought back.</p>
          {remove.isError && (
            <div role="alert" className="mt-4 text-ink">
              <Notice tone="error" title={deleteTitle(remove.error)}>
                {deleteProblem(remove.error)}
              </Notice>
            </div>
          )}
        </Dialog>
      )}
    </div>
  );
}

function deleteTitle(error: Error): string {
  const isKnown = !(error instanceof ApiError) || !['unreachable', 'unreadable'].includes(error.kind);
  return isKnown ? 'The goal was not deleted' : 'We couldn’t confirm that it was deleted';
}

function deleteProblem(error: Error): string {
  if (!(error instanceof ApiError) || error.kind !== 'conflict') return error.message;
  return error.current === null
    ? 'Someone has already deleted it.'
    : 'Someone changed it since you opened it. Reload the page to check it first.';
}
