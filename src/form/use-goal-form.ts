import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { KnownGoal } from '../domain/goal/goal';
import { createFormBasis, type FormSettings, type FormState } from './form-basis';
import type { GoalFormEvents } from './form-content';
import { createGoalFormModel, type GoalFormModel } from './goal-form-model';
import { type GoalFormValues, nothingBeside } from './goal-form-values';
import { useLocaleChange } from './use-locale-change';

/** The form of a goal, or of a new one. It is one object for as long as its component is shown. */
export function useGoalForm({
  events,
  ...settings
}: FormSettings & { events: GoalFormEvents }): GoalFormModel {
  const [basis] = useState(() => createFormBasis(settings));
  const newest = useRef(events);
  useLayoutEffect(() => {
    basis.setSettings(settings);
    newest.current = events;
  });

  const [defaultValues] = useState(() => ({ ...basis.valuesOf(settings.stored), ...nothingBeside }));
  const input = useForm<GoalFormValues, unknown, KnownGoal>({
    defaultValues,
    resolver: basis.resolver,
    shouldFocusError: false,
    // Between saves `useFieldChecks` does it.
    reValidateMode: 'onSubmit',
  });
  const [form] = useState(() => createGoalFormModel({ input, basis, events: () => newest.current }));

  // Each reading is offered once, so that none undoes a later one.
  const { stored, display } = settings;
  useEffect(() => form.offer(stored), [form, stored]);

  const tellEdit = useEffectEvent(() => events.onEdit(form.author()));
  useEffect(() => input.subscribe({ formState: { values: true }, callback: () => tellEdit() }), [input]);

  useLocaleChange(form, display.locale);
  return form;
}

/** What a form is compared with, and its last refusal; rerenders when they change. */
export function useFormState({ basis }: GoalFormModel): FormState {
  const [state, setState] = useState(basis.get);
  // With the input, which react-hook-form draws by state too, so that no drawing shows one without the other.
  useLayoutEffect(() => {
    setState(basis.get());
    return basis.subscribe(() => setState(basis.get()));
  }, [basis]);
  return state;
}
