import { useEffect, useEffectEvent, useLayoutEffect } from 'react';
import { type GoalField, goalFields } from '../domain/goal/goal';
import type { GoalFormModel } from './goal-form-model';
import { rewriteForLocale } from './rewrite-for-locale';

/** Rewrites the form when the locale changes. Unreadable input is kept, and marked until it is retyped. */
export function useLocaleChange({ input, basis, byAnswer }: GoalFormModel, locale: string): void {
  const write = useEffectEvent((to: string) => {
    const from = basis.writtenIn();
    if (to === from) return;
    const { base } = basis.get();
    const { values, kept } = rewriteForLocale(
      { ...input.getValues() },
      { from: basis.formatOf(base, from), to: basis.formatOf(base, to), stored: base?.fields ?? {} },
    );
    basis.setWrittenIn(to);
    byAnswer(() => input.reset(values, { keepErrors: true, keepIsSubmitted: true }));
    for (const { field, message } of kept) input.setError(field, { type: mark, message });
  });
  // Before paint, so that no text is ever shown in a locale that it was not typed in.
  useLayoutEffect(() => write(locale), [locale]);

  useEffect(
    () =>
      input.subscribe({
        formState: { values: true },
        callback({ name }) {
          if (isField(name) && input.getFieldState(name).error?.type === mark) input.clearErrors(name);
        },
      }),
    [input],
  );
}

const mark = 'locale';

function isField(name: string | undefined): name is GoalField {
  return goalFields.some((field) => field === name);
}
