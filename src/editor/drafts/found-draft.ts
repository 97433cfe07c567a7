import { changedFields } from '../../domain/goal/change';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import { readForm } from '../../form/goal-form-schema';
import { rewriteForLocale } from '../../form/rewrite-for-locale';
import type { Draft } from './draft';

/** The draft as it would have been typed in another locale. */
export function draftInLocale(draft: Draft, locale: string): Draft {
  const { format: from, values, base } = draft;
  if (from.locale === locale) return draft;
  const format = { ...from, locale };
  const rewritten = rewriteForLocale(values, { from, to: format, stored: base?.fields ?? {} });
  return { ...draft, values: rewritten.values, format };
}

/** Whether everything that a draft changes is stored by now, as after a save in another tab. */
export function isDraftStored({ values, base, format }: Draft, stored: StoredGoal): boolean {
  const { meant, unreadable } = readForm(values, {
    format,
    stored: base?.fields ?? {},
    mayEmptyFields: true,
  });
  if (unreadable.length > 0) return false;
  const differing = changedFields(stored.fields, meant);
  return changedFields(base?.fields ?? {}, meant).every((field) => !differing.includes(field));
}
