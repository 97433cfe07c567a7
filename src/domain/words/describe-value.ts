import { formatDay } from '../days/format-day';
import type { Goal, GoalField } from '../goal/goal';
import { hasPriorityWord, priorityWord } from '../goal/priority';
import { formatMoney } from '../money/format-money';
import type { MoneyFormat } from '../money/money';
import { formatPercent } from './format-percent';
import { isolateLocal } from './isolate';
import { joinNames } from './join-names';
import { quote } from './quote';

/** What the words of a goal need: how to write money and days, and the names of clients and circles. */
export type GoalWords = {
  money: MoneyFormat;
  clientName: (uuid: string) => string;
  circleName: (uuid: string) => string;
};

/** The value of a field within a sentence: "£400.00", "29 April 2027", "none". */
export function describeValue<Field extends GoalField>(
  field: Field,
  value: Goal[Field],
  words: GoalWords,
): string {
  return describers[field](value, words);
}

const none = 'none';

const describers: { [Field in GoalField]: (value: Goal[Field], words: GoalWords) => string } = {
  name: quoteOrNone,
  description: quoteOrNone,
  owners: (owners, { clientName }) => (owners.length > 0 ? joinNames(owners.map(clientName)) : none),
  targetAmount: (amount, { money }) =>
    amount === null ? none : isolateLocal(formatMoney(amount, money), money.locale),
  progress: (percent, { money: { locale } }) => isolateLocal(formatPercent(percent, locale), locale),
  timeframe: quoteOrNone,
  completeBy: (day, { money }) =>
    day === null ? none : isolateLocal(formatDay(day, money.locale), money.locale),
  // A stored priority may be out of range and have no word.
  priority: (step) => (hasPriorityWord(step) ? priorityWord(step) : String(step)),
  shownOnCircles: (isShown) => (isShown ? 'shown' : 'not shown'),
  visibleToCircles: (circles, { circleName }) =>
    circles.length > 0 ? joinNames(circles.map(circleName)) : 'every circle of the owners',
};

function quoteOrNone(text: string | null): string {
  return text ? quote(text) : none;
}
