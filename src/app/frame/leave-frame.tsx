import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import type { GoalFormHandle } from '../../form/goal-form';
import { LeaveQuestion } from '../leave-question';
import type { FrameClient } from './create-frame-client';
import { toFrameDraft } from './frame-drafts';

type FormRef = RefObject<GoalFormHandle | null>;

const FrameFormContext = createContext<FormRef>({ current: null });

type Props = { client: FrameClient; onAsk: () => void; children: ReactNode };

type Question = { promise: Promise<boolean>; answer: (mayLeave: boolean) => void };

/** Answers the host when it wants to close the frame: at once, or after asking a person who would lose something. */
export function LeaveFrame({ client, onAsk, children }: Props) {
  const { link, drafts } = client;
  const form = useRef<GoalFormHandle>(null);
  const [question, setQuestion] = useState<Question | null>(null);

  const canClose = useEffectEvent(async () => {
    if (question) return question.promise;
    if (!form.current?.isChanged() && !form.current?.isSaving() && !drafts.offered()) return true;
    onAsk();
    let answer: Question['answer'] = () => {};
    const promise = new Promise<boolean>((resolve) => {
      answer = resolve;
    });
    setQuestion({ promise, answer });
    return promise;
  });
  const teardown = useEffectEvent(() =>
    form.current?.isChanged() ? toFrameDraft(form.current.read()) : drafts.offered(),
  );
  useEffect(() => link.answer({ canClose: () => canClose(), teardown: () => teardown() }), [link]);

  function leave() {
    drafts.dropOffered();
    question?.answer(true);
  }
  return (
    <FrameFormContext value={form}>
      {children}
      {question && (
        <LeaveQuestion
          form={form}
          maySave={form.current?.isChanged() ?? false}
          isFromBefore={drafts.offered() !== null && !form.current?.isChanged()}
          goOn={leave}
          onStay={() => question.answer(false)}
          onClose={() => setQuestion(null)}
        />
      )}
    </FrameFormContext>
  );
}

/** Where the frame's form says that it is. */
export function useFrameForm(): FormRef {
  return useContext(FrameFormContext);
}
