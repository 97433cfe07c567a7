export type SpanUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A span of time in English, like every sentence that it stands in, with its number as the locale writes it: "14 months". */
export function formatSpan(amount: number, unit: SpanUnit, locale: string): string {
  return `${amount.toLocaleString(locale)} ${unit}${amount === 1 ? '' : 's'}`;
}
