import { useEffect, useEffectEvent, useState } from 'react';
import type { FormContent } from './form-content';
import type { GoalFormModel } from './goal-form-model';
import { useFormState } from './use-goal-form';
import { whenReleased } from './when-released';

/** The content of the form, read again once the typing pauses, so that no keystroke waits for it. */
export function useSettledContent(form: GoalFormModel): FormContent {
  const { input, read } = form;
  const { base, refusal } = useFormState(form);
  const [settled, setSettled] = useState(() => ({ base, refusal, content: read() }));
  // A new base changes what differs without a keystroke. A refusal moves the focus below the summary, which must not
  // push it off the screen afterwards.
  if (settled.base !== base || settled.refusal !== refusal) setSettled({ base, refusal, content: read() });

  const readAgain = useEffectEvent(() => setSettled({ base, refusal, content: read() }));
  useEffect(() => {
    let callOff = () => {};
    const wait = () => {
      callOff();
      // The new summary may be taller.
      callOff = whenReleased(readAgain, settleMs);
    };
    const stop = input.subscribe({ formState: { values: true }, callback: wait });
    return () => {
      callOff();
      stop();
    };
  }, [input]);
  return settled.content;
}

const settleMs = 200;
