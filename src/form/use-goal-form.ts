import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useForm } from 'react-hook-form';
import type { Display } from '../domain/display';
import { changedFields } from '../domain/goal/change';
import type { Client } from '../domain/goal/client';
import type { GoalField, KnownGoal } from '../domain/goal/goal';
import { isSameReading, type StoredGoal } from '../domain/goal/stored-goal';
import type { SavePurpose } from '../domain/goal/undo';
import type { AmountUnit } from '../domain/money/amount-unit';
import type { MoneyFormat } from '../domain/money/money';
import type { FormRules } from './form-rules';
import { type FormReading, goalFormSchema, readForm } from './goal-form-schema';
import { type GoalFormValues, newGoalFormValues, nothingBeside, toFormValues } from './goal-form-values';
import { isSameForm, keepTyping } from './keep-typing';

import { rewriteForLocale } from './rewrite-for-locale';
import type { SaveResult } from './save-result';
import { showFaults } from './show-faults';
import { useFieldChecks } from './use-field-checks';
import { useLocaleChange } from './use-locale-change';

/** What was typed, and what is meant by it; `base` is the reading that it began from, undefined for a new goal. */
export type FormContent = FormReading & {
  values: GoalFormValues;
  base: StoredGoal | undefined;
  /** The UUID that a new goal is sent under: the same one until another goal begins. */
  newUuid: string;
  format: MoneyFormat;
};

/** What is to be saved: the goal that is meant. `isWhole`: with all that stands in the form, or some of its fields only. */
export type FormSave = {
  fields: KnownGoal;
  isWhole: boolean;
  purpose: SavePurpose | undefined;
  /** Chosen for the amount; undefined unless its unit is in doubt. */
  amountUnit: AmountUnit | undefined;
} & Pick<FormContent, 'base' | 'newUuid'>;

export type GoalFormEvents = {
  onSave: (content: FormSave) => Promise<SaveResult>;
  /** The form holds what a save of `fields` came to. */
  onStored: (saved: { goal: StoredGoal; fields: KnownGoal; base: StoredGoal | undefined }) => void;
  /** A press of Save or of Discard that sent nothing; `given` is what was discarded, if anything differed. */
  onTell: (what: 'invalid' | 'unchanged' | 'discarded', given?: FormContent) => void;
  /** A reading that differs from the base came under a form that is not clean. */
  onOutdated: (base: StoredGoal, current: StoredGoal) => void;
  /** Something was typed, chosen or put in by a person, or the answer of a save, or a change of the locale, wrote into the form. */
  onEdit: (by: 'person' | 'answer') => void;
};

/** The last refusal, ours or the server's; its summary takes the focus at each attempt. */
export type FormRefusal = { attempt: number; others: string[] };

type Options = GoalFormEvents & {
  stored: StoredGoal | undefined;
  startOwners: Client[];
  display: Display;
  rules: FormRules;
};

/** The form's state: what it was filled from, what stands in it, and what was refused. */
export function useGoalForm({ stored, startOwners, display, rules, ...events }: Options) {
  const [base, setBase] = useState(stored);
  const [newUuid, setNewUuid] = useState(() => crypto.randomUUID() as string);
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const attempts = useRef(0);
  const running = useRef(false);

  // In which locale the texts of the form stand, which a save that began in another has to know.
  const writtenIn = useRef(display.locale);
  const formatOf = (goal: StoredGoal | undefined, locale = writtenIn.current): MoneyFormat => ({
    locale,
    currency: goal?.target?.currency ?? display.currency,
  });
  const valuesOf = (goal: StoredGoal | undefined) =>
    goal ? toFormValues(goal, formatOf(goal)) : newGoalFormValues(startOwners);
  const format = formatOf(base, display.locale);
  const { mayEmptyFields, isAmountInDoubt } = rules;
  const schema = useMemo(
    () =>
      goalFormSchema({
        format: { locale: format.locale, currency: format.currency },
        stored: base?.fields ?? {},
        mayEmptyFields,
        isAmountInDoubt,
      }),
    [format.locale, format.currency, base, mayEmptyFields, isAmountInDoubt],
  );
  const form = useForm<GoalFormValues, unknown, KnownGoal>({
    defaultValues: { ...valuesOf(base), ...nothingBeside },
    resolver: zodResolver(schema),
    shouldFocusError: false,
    // Between saves `useFieldChecks` does it.
    reValidateMode: 'onSubmit',
  });

  function read(): FormContent {
    const values = { ...form.getValues() };
    const format = formatOf(base);
    return {
      values,
      base,
      newUuid,
      format,
      ...readForm(values, { format, stored: base?.fields ?? {}, mayEmptyFields }),
    };
  }

  const onBlur = useFieldChecks({ form, unreadable: () => read().unreadable });

  // What is meant decides: "5" typed over "5.00" is no change. What cannot be read is one.
  function isChanged(): boolean {
    const { values, meant, unreadable } = read();
    if (isSameForm(values, valuesOf(base))) return false;
    return !base || unreadable.length > 0 || changedFields(base.fields, meant).length > 0;
  }

  // A reading that comes later fills the form only while nothing differs in it.
  const takeReading = useEffectEvent((reading: StoredGoal | undefined) => {
    if (!reading || running.current || (base && isSameReading(reading, base))) return;
    if (!isChanged()) take(reading);
    else if (base) events.onOutdated(base, reading);
  });
  // Each is offered once, so that none undoes a later one.
  useEffect(() => takeReading(stored), [stored]);

  const author = useRef<'person' | 'answer'>('person');
  function notByPerson(change: () => void): void {
    author.current = 'answer';
    change();
    author.current = 'person';
  }
  const tellEdit = useEffectEvent(() => events.onEdit(author.current));
  useEffect(() => form.subscribe({ formState: { values: true }, callback: () => tellEdit() }), [form]);

  useLocaleChange({
    form,
    locale: display.locale,
    writtenIn,
    formatIn: (locale) => formatOf(base, locale),
    stored: base?.fields ?? {},
    around: notByPerson,
  });

  /**
   * The one way into the form for what is not typed there: a reading, a merge, a draft, an older value. `on` is what it
   * differs from, if that changes: a reading, or nothing for a new goal, which begins anew or goes on under its UUID.
   */
  function put(
    patch: Partial<GoalFormValues>,
    on: StoredGoal | Pick<FormContent, 'newUuid'> | 'new' | 'same' = 'same',
  ): void {
    if (on !== 'same') begin(on);
    setRefusal(null);
    form.reset({ ...form.getValues(), ...patch });
    events.onEdit(author.current);
  }

  function begin(on: StoredGoal | Pick<FormContent, 'newUuid'> | 'new'): void {
    if (on === 'new') setNewUuid(crypto.randomUUID());
    else if ('newUuid' in on) setNewUuid(on.newUuid);
    setBase(on === 'new' || 'newUuid' in on ? undefined : on);
  }

  function refuse(others: string[]): void {
    attempts.current += 1;
    setRefusal({ attempt: attempts.current, others });
  }

  async function send(
    fields: KnownGoal,
    only?: readonly GoalField[],
    purpose?: SavePurpose,
  ): Promise<boolean> {
    setRefusal(null);
    if (base && changedFields(base.fields, fields).length === 0) {
      events.onTell('unchanged');
      return true;
    }
    const now = { ...form.getValues() };
    // What is not sent counts as typed since, so that the answer does not wipe it away.
    const atClick = only ? { ...valuesOf(base), ...pick(now, only) } : now;
    const from = formatOf(base);
    const amountUnit = isAmountInDoubt ? now.amountUnit : undefined;
    const isWhole = only === undefined;
    const result = await events.onSave({ fields, base, newUuid, isWhole, purpose, amountUnit });
    if (result.kind === 'saved') {
      const to = formatOf(base);
      const sent =
        to.locale === from.locale ? atClick : rewriteForLocale(atClick, { from, to, stored: fields }).values;
      // Whoever is told of it finds the form as it is from now on.
      flushSync(() =>
        notByPerson(() =>
          put(
            keepTyping({ atClick: sent, now: form.getValues(), answered: valuesOf(result.goal) }),
            result.goal,
          ),
        ),
      );
      events.onStored({ goal: result.goal, fields, base });
    }
    if (result.kind === 'refused') {
      showFaults(form, { faults: result.faults, sent: atClick });
      refuse(result.others);
    }
    return result.kind === 'saved';
  }

  function refuseOurselves(): void {
    refuse([]);
    events.onTell('invalid');
  }

  async function alone(run: (sendAndSee: typeof send) => Promise<unknown>): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    let isStored = false;
    try {
      await run(async (...given) => {
        isStored = await send(...given);
        return isStored;
      });
    } finally {
      running.current = false;
    }
    return isStored;
  }

  /** Whether what stood in the form is stored now. */
  const save = () =>
    alone((sendAndSee) => form.handleSubmit((fields) => sendAndSee(fields), refuseOurselves)());

  /** Saves some fields as they stand in the form of a stored goal; what else was typed stays there, unsaved. */
  const saveFields = (only: readonly GoalField[], purpose?: SavePurpose) =>
    alone(async (sendAndSee) => {
      const { meant, unreadable } = read();
      if (!only.some((field) => unreadable.includes(field)))
        return sendAndSee({ ...base?.fields, ...pick(meant, only) }, only, purpose);
      await form.trigger([...only]);
      refuseOurselves();
    });

  /** Fills the form from a reading, whatever stands in it. */
  function take(goal: StoredGoal): void {
    put(valuesOf(goal), goal);
  }

  function discard(): void {
    // What was sent cannot be called back, and its answer is about to fill the form.
    if (running.current) return;
    const given = isChanged() ? read() : undefined;
    const goal = stored ?? base;
    flushSync(() => put({ ...valuesOf(goal), ...nothingBeside }, goal ?? 'new'));
    events.onTell('discarded', given);
  }

  return {
    form,
    base,
    format,
    refusal,
    onBlur,
    read,
    isChanged,
    isSaving: () => running.current,
    put,
    take,
    save,
    saveFields,
    discard,
  };
}

function pick<Values extends Partial<Record<GoalField, unknown>>>(
  values: Values,
  fields: readonly GoalField[],
): Pick<Values, GoalField & keyof Values> {
  const picked = fields.filter((field) => field in values).map((field) => [field, values[field]]);
  return Object.fromEntries(picked) as Pick<Values, GoalField & keyof Values>; // the same keys and values
}

export type GoalFormState = ReturnType<typeof useGoalForm>;
