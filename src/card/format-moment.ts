/** "24 November 2026, 14:05" in the reader's own time zone; undefined for what is no moment. */
export function formatMoment(moment: string | undefined, locale: string): string | undefined {
  const date = new Date(moment ?? '');
  if (Number.isNaN(date.getTime())) return undefined;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(date);
}
