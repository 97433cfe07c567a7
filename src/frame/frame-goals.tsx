import { useMemo, useState } from 'react';
import type { EmbedSessionAnswer } from '../contract/session';
import { EditorContext } from '../editor/editor-context';
import type { FrameClient } from './create-frame-client';
import { createFrameContext } from './create-frame-context';
import { FrameGoal } from './frame-goal';
import { useFrameHold } from './leave-frame';

type Props = { client: FrameClient; session: EmbedSessionAnswer; onAnswer: () => void };

/** Which goal the frame shows. One just created keeps the form that it was typed in. */
export function FrameGoals({ client, session, onAnswer }: Props) {
  // A goal that this token has created already is not to be created once more.
  const [place, setPlace] = useState({ uuid: client.link.init.goal ?? session.goal, visit: 0 });
  const held = useFrameHold();
  const context = useMemo(
    () =>
      createFrameContext({
        client,
        session,
        held,
        onAnswer,
        openGoal: (uuid) => setPlace(({ visit }) => ({ uuid, visit: visit + 1 })),
      }),
    [client, session, held, onAnswer],
  );
  return (
    <EditorContext value={context}>
      <FrameGoal
        key={place.visit}
        client={client}
        uuid={place.uuid ?? undefined}
        permissions={session.permissions ?? { write: false, delete: false }}
        onCreated={(uuid) => setPlace(({ visit }) => ({ uuid, visit }))}
      />
    </EditorContext>
  );
}
