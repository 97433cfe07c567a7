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
