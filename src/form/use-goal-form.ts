import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { changedFields } from '../domain/change';
import type { Client } from '../domain/client';
import type { Display } from '../domain/display';
import type { KnownGoal } from '../domain/goal';
import type { MoneyFormat } from '../domain/money';
import type { StoredGoal } from '../domain/stored-goal';
import { goalFormSchema } from './goal-form-schema';
import { type GoalFormValues, newGoalFormValues, toFormValues } from './goal-form-values';
import { isSameForm, keepTyping } from './keep-typing';
import type { SaveResult } from './save-result';
import { showFaults } from './show-faults';

/** Saves the fields of a goal; `stored` is the reading that the form was filled from, undefined for a new goal. */
export type OnSave = (fields: KnownGoal, stored: StoredGoal | undefined) => Promise<SaveResult>;

/** What the last attempt came to, for the notices above the save button. */
export type Outcome = SaveResult | { kind: 'invalid' } | { kind: 'unchanged' } | { kind: 'discarded' };

type Options = { stored: StoredGoal | undefined; startOwners: Client[]; display: Display; onSave: OnSave };

/** The form's state: what it was filled from, what stands in it, and what became of the last save. */
export function useGoalForm({ stored, startOwners, display, onSave }: Options) {
  const [base, setBase] = useState(stored);
  const [outcome, setOutcome] = useState<{ attempt: number; result: Outcome } | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const running = useRef(false);

  const formatOf = (goal: StoredGoal | undefined): MoneyFormat => ({
    locale: display.locale,
    currency: goal?.target?.currency ?? display.currency,
  });
  const valuesOf = (goal: StoredGoal | undefined) =>
    goal ? toFormValues(goal, formatOf(goal)) : newGoalFormValues(startOwners);
  const format = formatOf(base);
  const schema = useMemo(
    () => goalFormSchema({ locale: format.locale, currency: format.currency }, base?.fields ?? {}),
    [format.locale, format.currency, base],
  );
  const form = useForm<GoalFormValues, unknown, KnownGoal>({
    defaultValues: valuesOf(base),
    resolver: zodResolver(schema),
    shouldFocusError: false,
  });

  // What is meant decides: "5" typed over "5.00" is no change. What cannot be read is one.
  function isChanged(): boolean {
    const values = form.getValues();
    if (isSameForm(values, valuesOf(base))) return false;
    const meant = schema.safeParse(values).data;
    return !base || !meant || changedFields(base.fields, meant).length > 0;
  }

  // A reading that comes later fills the form only while nothing differs in it.
  const takeReading = useEffectEvent(() => {
    if (stored && stored !== base && !running.current && !isChanged()) fill(stored);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading is offered once, so that none undoes a later one
  useEffect(() => takeReading(), [stored]);

  function fill(goal: StoredGoal | undefined) {
    setBase(goal);
    form.reset(valuesOf(goal));
  }

  function conclude(result: Outcome) {
    setOutcome((last) => ({ attempt: (last?.attempt ?? 0) + 1, result }));
  }

  async function send(fields: KnownGoal) {
    if (base && changedFields(base.fields, fields).length === 0) return conclude({ kind: 'unchanged' });
    const atClick = { ...form.getValues() };
    setOutcome(null);
    setIsSaving(true);
    const result = await onSave(fields, base).finally(() => setIsSaving(false));
    if (result.kind === 'saved') {
      setBase(result.goal);
      form.reset(keepTyping({ atClick, now: form.getValues(), answered: valuesOf(result.goal) }));
    }
    if (result.kind === 'refused') showFaults(form, { faults: result.faults, sent: atClick });
    conclude(result);
  }

  async function save() {
    if (running.current) return;
    running.current = true;
    try {
      await form.handleSubmit(send, () => conclude({ kind: 'invalid' }))();
    } finally {
      running.current = false;
    }
  }

  function discard(goal: StoredGoal | undefined = stored ?? base) {
    // What was sent cannot be called back, and its answer is about to fill the form.
    if (running.current) return;
    fill(goal);
    conclude({ kind: 'discarded' });
  }

  return { form, base, format, outcome, isSaving, isChanged, save, discard };
}

export type GoalFormState = ReturnType<typeof useGoalForm>;
