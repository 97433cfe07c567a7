/** "24 November 2026, 14:05" in the reader's own time zone; undefined for an invalid moment. */
export function formatMoment(moment: string | undefined, locale: string): string | undefined {
  return formatAs(moment, locale, { dateStyle: 'long', timeStyle: 'short' });
}

/** "24 November 2026" in the reader's own time zone; undefined if it is no moment. */
export function formatMomentDay(moment: string | undefined, locale: string): string | undefined {
  return formatAs(moment, locale, { dateStyle: 'long' });
}

function formatAs(moment: string | undefined, locale: string, style: Intl.DateTimeFormatOptions) {
  const date = new Date(moment ?? '');
  if (Number.isNaN(date.getTime())) return undefined;
  return new Intl.DateTimeFormat(locale, style).format(date);
}
