import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { GoalPage } from './goal-page';
import { PageEditorContext } from './page-editor-context';

const newGoal = 'new';

/** The page of a goal's address. A goal just created keeps the form it was typed in, with its focus and its text. */
export function GoalRoute({ uuid }: { uuid: string }) {
  const [, navigate] = useLocation();
  const created = useRef<string>(undefined);
  const [page, setPage] = useState({ uuid, visit: 0 });
  if (page.uuid !== uuid) {
    setPage({ uuid, visit: uuid === created.current ? page.visit : page.visit + 1 });
  }

  function onCreated(createdUuid: string) {
    created.current = createdUuid;
    navigate(`/goals/${createdUuid}`, { replace: true, state: window.history.state });
  }
  return (
    <PageEditorContext>
      <GoalPage key={page.visit} uuid={uuid === newGoal ? undefined : uuid} onCreated={onCreated} />
    </PageEditorContext>
  );
}
