import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type GoalField, goalFields, type KnownGoal } from '../domain/goal/goal';
import type { MoneyFormat } from '../domain/money/money';
import type { GoalFormValues } from './goal-form-values';
import { rewriteForLocale } from './rewrite-for-locale';

type LocaleChangeOptions = {
  form: UseFormReturn<GoalFormValues, unknown, KnownGoal>;
  locale: string;
  /** In which locale the texts of the form stand. */
  writtenIn: RefObject<string>;
  formatIn: (locale: string) => MoneyFormat;
  stored: KnownGoal;
  /** Stands around a change that nobody typed. */
  around: (change: () => void) => void;
};

/** Writes the form anew when the locale changes. What cannot be read is kept, and marked until it is typed again. */
export function useLocaleChange({
  form,
  locale,
  writtenIn,
  formatIn,
  stored,
  around,
}: LocaleChangeOptions): void {
  const write = useEffectEvent((to: string) => {
    if (to === writtenIn.current) return;
    const change = { from: formatIn(writtenIn.current), to: formatIn(to), stored };
    const { values, kept } = rewriteForLocale({ ...form.getValues() }, change);
    writtenIn.current = to;
    around(() => form.reset(values, { keepErrors: true, keepIsSubmitted: true }));
    for (const { field, message } of kept) form.setError(field, { type: mark, message });
  });
  // Before it is drawn, so that nobody sees a text read in a locale that it was not typed in.
  useLayoutEffect(() => write(locale), [locale]);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback({ name }) {
          if (isField(name) && form.getFieldState(name).error?.type === mark) form.clearErrors(name);
        },
      }),
    [form],
  );
}

const mark = 'locale';

function isField(name: string | undefined): name is GoalField {
  return goalFields.some((field) => field === name);
}
