export type SpanUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A span of time in English, as part of an English sentence, with the number in the locale's digits: "14 months". */
export function formatSpan(amount: number, unit: SpanUnit, locale: string): string {
  return `${amount.toLocaleString(locale)} ${unit}${amount === 1 ? '' : 's'}`;
}
