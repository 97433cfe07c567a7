import { currencyPart } from './money';

/** What Plannr's amounts may count: pence or pounds. Plannr does not state it. */
export const amountUnits = ['minor', 'major'] as const;
export type AmountUnit = (typeof amountUnits)[number];

const named: Record<string, Record<AmountUnit, string>> = {
  GBP: { major: 'Pounds', minor: 'Pence' },
  EUR: { major: 'Euros', minor: 'Cents' },
  USD: { major: 'Dollars', minor: 'Cents' },
};

/** The words for both units of a currency, such as "Pounds" and "Pence". */
export function unitNames(currency: string): Record<AmountUnit, string> {
  const name = currencyPart({ locale: 'en', currency, currencyDisplay: 'name' });
  return named[currency] ?? { major: name, minor: `Smallest units of ${name}` };
}
