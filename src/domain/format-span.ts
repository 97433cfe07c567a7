export type SpanUnit = 'day' | 'week' | 'month' | 'year';

/** A span of time in the words of a locale: "14 months". */
export function formatSpan(amount: number, unit: SpanUnit, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}
