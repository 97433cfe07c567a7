/** What an amount of Plannr may count: pennies or pounds. Plannr does not state it. */
export const amountUnits = ['minor', 'major'] as const;
export type AmountUnit = (typeof amountUnits)[number];
