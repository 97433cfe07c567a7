import { useEffect, useEffectEvent, useState } from 'react';
import type { FormContent, GoalFormState } from './use-goal-form';

/** What stands in the form, read again once the typing pauses, so that no keystroke waits for it. */
export function useSettledContent({ form, base, read }: GoalFormState): FormContent {
  const [content, setContent] = useState(read);
  const readAgain = useEffectEvent(() => setContent(read()));
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout>;
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(pause);
        pause = setTimeout(() => readAgain(), settleMs);
      },
    });
    return () => {
      clearTimeout(pause);
      stop();
    };
  }, [form]);
  // A new base changes what differs, and with it what is to be said, without a keystroke.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again for each base
  useEffect(() => readAgain(), [base]);
  return content;
}

const settleMs = 200;
