import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from 'react';
import { createEditorForm, type EditorForm } from '../editor/editor-form';
import { LeaveQuestion } from '../editor/leave-question';
import type { FrameClient } from './create-frame-client';
import { createDirtyNotes, type DirtyNotes } from './dirty-notes';
import { toFrameDraft } from './frame-drafts';

/** The form of the frame, and whether something would be lost with it. */
export type FrameHold = { form: EditorForm; dirty: DirtyNotes };

const FrameHoldContext = createContext<FrameHold | null>(null);

type Props = { client: FrameClient; onAsk: () => void; children: ReactNode };

type Question = { promise: Promise<boolean>; answer: (mayLeave: boolean) => void };

/** Answers the host when it wants to close the frame: at once, or after asking the adviser if something would be lost. */
export function LeaveFrame({ client, onAsk, children }: Props) {
  const { link, drafts } = client;
  const [form] = useState(createEditorForm);
  const [question, setQuestion] = useState<Question | null>(null);
  const isTyped = form.isChanged;
  const left = () => (form.isOpen() ? drafts.offered() : drafts.held());
  const [dirty] = useState(() =>
    createDirtyNotes({ isDirty: () => isTyped() || left() !== null, tell: link.tell.dirty }),
  );
  const held = useMemo(() => ({ form, dirty }), [form, dirty]);
  useEffect(() => drafts.subscribe(dirty.look), [drafts, dirty]);

  const canClose = useEffectEvent(async () => {
    if (question) return question.promise;
    if (!isTyped() && !form.isSaving() && !left()) return true;
    onAsk();
    let answer: Question['answer'] = () => {};
    const promise = new Promise<boolean>((resolve) => {
      answer = resolve;
    });
    setQuestion({ promise, answer });
    return promise;
  });
  const teardown = useEffectEvent(() => {
    const content = form.isChanged() ? form.read() : undefined;
    return content ? toFrameDraft(content) : left();
  });
  useEffect(() => link.answer({ canClose: () => canClose(), teardown: () => teardown() }), [link]);

  function leave() {
    // A running save is kept until it is done.
    if (left()) drafts.dropHeld();
    question?.answer(true);
  }
  return (
    <FrameHoldContext value={held}>
      {children}
      {question && (
        <LeaveQuestion
          form={form}
          maySave={isTyped()}
          isFromBefore={left() !== null && !isTyped()}
          goOn={leave}
          onStay={() => question.answer(false)}
          onClose={() => setQuestion(null)}
        />
      )}
    </FrameHoldContext>
  );
}

/** The form of the frame; undefined outside `LeaveFrame`. */
export function useHeldForm(): EditorForm | undefined {
  return useContext(FrameHoldContext)?.form;
}

export function useFrameHold(): FrameHold {
  const held = useContext(FrameHoldContext);
  if (!held) throw new Error('useFrameHold stands below LeaveFrame');
  return held;
}
