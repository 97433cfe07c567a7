import { type FocusEvent, useEffect, useEffectEvent, useRef } from 'react';
import { type GoalField, goalFields } from '../domain/goal/goal';
import { fieldId } from './field-labels';
import type { GoalFormModel } from './goal-form-model';
import { whenReleased } from './when-released';

/** Checks a changed field when it loses the focus, never during typing; its fault goes as soon as it is fixed. */
export function useFieldChecks({ input, read }: GoalFormModel) {
  const changed = useRef(new Set<GoalField>());
  const left = useRef(new Map<GoalField, Element>());
  const callOff = useRef(() => {});

  const noteChange = useEffectEvent((name: string | undefined) => {
    // An answer filled the form, not the adviser.
    if (name === undefined) changed.current.clear();
    const field = goalFields.find((one) => one === name);
    if (field) {
      changed.current.add(field);
      if (input.getFieldState(field).error && !read().unreadable.includes(field)) input.clearErrors(field);
    }
    if (name === 'amountUnit') input.clearErrors(name);
    if (name === 'unchosen.owners' || name === 'unchosen.visibleToCircles') {
      if (input.getValues(name)?.trim() === '') input.clearErrors(name);
    }
  });
  useEffect(
    () => input.subscribe({ formState: { values: true }, callback: ({ name }) => noteChange(name) }),
    [input],
  );
  useEffect(() => () => callOff.current(), []);

  function check() {
    const wrong = read().unreadable;
    for (const [field, box] of left.current) {
      // The focus may be back, or may have left the whole page.
      const isInside = box.contains(box.ownerDocument.activeElement);
      // Input that the server refused is readable, and stays refused.
      if (!isInside && changed.current.has(field) && wrong.includes(field)) void input.trigger(field);
    }
    left.current.clear();
  }

  return function onBlur({ target }: FocusEvent<HTMLElement>) {
    const box = target.closest('[data-field]');
    const field = goalFields.find((one) => fieldId(one) === box?.getAttribute('data-field'));
    if (!box || !field) return;
    left.current.set(field, box);
    callOff.current();
    callOff.current = whenReleased(check);
  };
}
