import { remember } from '../remember';

const formatOf = remember((locale: string) => new Intl.NumberFormat(locale, { style: 'percent' }));

/** A whole number of per cent as a locale writes it: "68%", in German "68 %". */
export function formatPercent(percent: number, locale: string): string {
  return formatOf(locale).format(percent / 100);
}
