import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import type { FormContent, GoalFormState } from './use-goal-form';

/** What stands in the form, read again once the typing pauses, so that no keystroke waits for it. */
export function useSettledContent({ form, base, refusal, read }: GoalFormState): FormContent {
  const [content, setContent] = useState(read);
  const readAgain = useEffectEvent(() => setContent(read()));
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout>;
    let isPressed = false;
    // What is shown anew may be taller, and a button that moves while it is pressed is not clicked.
    const settle = () => {
      if (isPressed) wait();
      else readAgain();
    };
    const wait = () => {
      clearTimeout(pause);
      pause = setTimeout(settle, settleMs);
    };
    const stop = form.subscribe({ formState: { values: true }, callback: wait });
    const listening = new AbortController();
    const on = (type: string, pressed: boolean) =>
      document.addEventListener(
        type,
        () => {
          isPressed = pressed;
        },
        { capture: true, signal: listening.signal },
      );
    on('pointerdown', true);
    on('pointerup', false);
    on('pointercancel', false);
    return () => {
      clearTimeout(pause);
      stop();
      listening.abort();
    };
  }, [form]);
  // A new base changes what differs without a keystroke; a refusal takes the focus to below what is shown, which must
  // not push it off the screen afterwards.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again for each of them
  useLayoutEffect(() => readAgain(), [base, refusal]);
  return content;
}

const settleMs = 200;
