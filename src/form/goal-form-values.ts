import { dayText } from '../domain/days/format-day';
import type { Circle } from '../domain/goal/circle';
import type { Client } from '../domain/goal/client';
import type { KnownGoal } from '../domain/goal/goal';
import { circlesOf, ownersOf } from '../domain/goal/goal-records';
import type { StoredGoal } from '../domain/goal/stored-goal';
import type { AmountUnit } from '../domain/money/amount-unit';
import { moneyText } from '../domain/money/format-money';
import type { MoneyFormat } from '../domain/money/money';

/** The form's values: texts as typed, records as chosen. `undefined`: not returned by the server, or not set. */
export type GoalFormValues = {
  name: string;
  description: string;
  owners: Client[] | undefined;
  targetAmount: string;
  progress: string;
  timeframe: string;
  completeBy: string;
  priority: number | undefined;
  shownOnCircles: boolean | undefined;
  visibleToCircles: Circle[] | undefined;
  /** Unpicked search text, which belongs to the form and not to the goal. */
  unchosen?: Unchosen;
  /** The unit to send the amount in while it is in doubt, which also belongs to the form. */
  amountUnit?: AmountUnit | undefined;
};

export type Unchosen = { owners: string; visibleToCircles: string };

const noneUnchosen: Unchosen = { owners: '', visibleToCircles: '' };

/** A form without search text and without a chosen unit. */
export const nothingBeside = { unchosen: noneUnchosen, amountUnit: undefined };

/** The form of a stored goal. Nothing is checked: a stored value that breaks a newer rule can be opened and mended. */
export function toFormValues(goal: StoredGoal, { locale, currency }: MoneyFormat): GoalFormValues {
  const { fields } = goal;
  return {
    name: fields.name ?? '',
    description: fields.description ?? '',
    owners: goal.fields.owners && ownersOf(goal),
    targetAmount: fields.targetAmount == null ? '' : moneyText(fields.targetAmount, { locale, currency }),
    progress: fields.progress === undefined ? '' : String(fields.progress),
    timeframe: fields.timeframe ?? '',
    completeBy: fields.completeBy ? dayText(fields.completeBy, locale) : '',
    priority: fields.priority,
    shownOnCircles: fields.shownOnCircles,
    visibleToCircles: circlesOf(goal),
  };
}

type Records = { owners: Client[]; circles: Circle[] };

/** Some fields as form values; `records` are those that their UUIDs may name. */
export function toFormPatch(
  fields: KnownGoal,
  records: Records & { format: MoneyFormat },
): Partial<GoalFormValues> {
  const { format, owners, circles } = records;
  const values = toFormValues({ ...blankGoal, fields, owners, circles }, format);
  const given = Object.keys(fields) as (keyof GoalFormValues)[]; // the same keys
  return Object.fromEntries(given.map((field) => [field, values[field]]));
}

const blankGoal: Omit<StoredGoal, 'fields' | 'owners' | 'circles'> = {
  uuid: '',
  createdAt: undefined,
  updatedAt: undefined,
  target: undefined,
  sharedOwner: undefined,
  etag: undefined,
};

/** The form of a goal that is not stored yet. */
export function newGoalFormValues(owners: Client[]): GoalFormValues {
  return {
    name: '',
    description: '',
    owners,
    targetAmount: '',
    progress: '0',
    timeframe: '',
    completeBy: '',
    priority: undefined,
    shownOnCircles: false,
    visibleToCircles: [],
  };
}
