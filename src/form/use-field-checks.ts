import { type FocusEvent, useEffect, useEffectEvent, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type GoalField, goalFields, type KnownGoal } from '../domain/goal/goal';
import { fieldId } from './field-labels';
import type { GoalFormValues } from './goal-form-values';
import { whenReleased } from './when-released';

type FieldChecksOptions = {
  form: UseFormReturn<GoalFormValues, unknown, KnownGoal>;
  /** The fields whose input cannot be read now. */
  unreadable: () => GoalField[];
};

/** Checks a changed field when a person leaves it, never while they type; its fault goes as soon as it is mended. */
export function useFieldChecks({ form, unreadable }: FieldChecksOptions) {
  const changed = useRef(new Set<GoalField>());
  const left = useRef(new Map<GoalField, Element>());
  const callOff = useRef(() => {});

  const noteChange = useEffectEvent((name: string | undefined) => {
    // Something else than a person filled the form.
    if (name === undefined) changed.current.clear();
    const field = goalFields.find((one) => one === name);
    if (field) {
      changed.current.add(field);
      if (form.getFieldState(field).error && !unreadable().includes(field)) form.clearErrors(field);
    }
    if (name === 'amountUnit') form.clearErrors(name);
    if (name === 'unchosen.owners' || name === 'unchosen.visibleToCircles') {
      if (form.getValues(name)?.trim() === '') form.clearErrors(name);
    }
  });
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ name }) => noteChange(name) }),
    [form],
  );
  useEffect(() => () => callOff.current(), []);

  function check() {
    const wrong = unreadable();
    for (const [field, box] of left.current) {
      // The focus may be back, or may have left the whole page.
      const isInside = box.contains(box.ownerDocument.activeElement);
      // What the server refused can be read, and stays refused.
      if (!isInside && changed.current.has(field) && wrong.includes(field)) void form.trigger(field);
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
