import { zodResolver } from '@hookform/resolvers/zod';
import type { Resolver } from 'react-hook-form';
import type { Display } from '../domain/display';
import type { Client } from '../domain/goal/client';
import type { KnownGoal } from '../domain/goal/goal';
import type { StoredGoal } from '../domain/goal/stored-goal';
import type { MoneyFormat } from '../domain/money/money';
import type { FormRules } from './form-rules';
import { goalFormSchema } from './goal-form-schema';
import { type GoalFormValues, newGoalFormValues, toFormValues } from './goal-form-values';

export type FormSettings = {
  /** The goal as stored; undefined for a new one. */
  stored: StoredGoal | undefined;
  startOwners: Client[];
  display: Display;
  rules: FormRules;
};

/** The last refusal, ours or the server's; its summary takes the focus at each attempt. */
export type FormRefusal = { attempt: number; others: string[] };

/** What a form is compared with, and its last refusal. */
export type FormState = {
  /** The reading that the form was filled from; undefined for a new goal. */
  base: StoredGoal | undefined;
  /** The UUID that a new goal is sent under: the same one until another goal begins. */
  newUuid: string;
  refusal: FormRefusal | null;
};

export type FormBasis = ReturnType<typeof createFormBasis>;

/** What a form is filled from and checked against: always the newest, whichever render the caller belongs to. */
export function createFormBasis(initial: FormSettings) {
  let settings = initial;
  let state: FormState = { base: initial.stored, newUuid: crypto.randomUUID(), refusal: null };
  let writtenIn = initial.display.locale;
  const listeners = new Set<() => void>();

  function formatOf(goal: StoredGoal | undefined, locale = writtenIn): MoneyFormat {
    return { locale, currency: goal?.target?.currency ?? settings.display.currency };
  }
  function schema() {
    const { mayEmptyFields, isAmountInDoubt } = settings.rules;
    const stored = state.base?.fields ?? {};
    return goalFormSchema({ format: formatOf(state.base), stored, mayEmptyFields, isAmountInDoubt });
  }
  const resolver: Resolver<GoalFormValues, unknown, KnownGoal> = (...values) =>
    zodResolver(schema())(...values);

  return {
    settings: () => settings,
    /** Takes the settings of the newest render. */
    setSettings(newest: FormSettings): void {
      settings = newest;
    },
    get: () => state,
    set(patch: Partial<FormState>): void {
      state = { ...state, ...patch };
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** The locale that the texts of the form are written in. */
    writtenIn: () => writtenIn,
    setWrittenIn(locale: string): void {
      writtenIn = locale;
    },
    formatOf,
    /** The form of a goal, or of a new one. */
    valuesOf: (goal: StoredGoal | undefined): GoalFormValues =>
      goal ? toFormValues(goal, formatOf(goal)) : newGoalFormValues(settings.startOwners),
    resolver,
  };
}
