import { formatShortDay } from '../days/format-day';
import { changedFields } from '../goal/change';
import type { Goal, GoalField, KnownGoal } from '../goal/goal';
import { describeCirclesChange, describeOwnersChange } from './describe-list-change';
import { describeMove } from './describe-move';
import { describePassage } from './describe-passage';
import { describeTextChange } from './describe-text-change';
import { describeValue, type GoalWords } from './describe-value';
import { isolateLocal } from './isolate';

/**
 * What differs between two goals, in one sentence with old and new values: "Hulk Banner added, target £400.00 →
 * £550.00, complete by 30 Nov 2032 → 1 Sep 2033 (9 months later)". Empty if nothing differs.
 */
export function describeChange(before: KnownGoal, after: KnownGoal, words: GoalWords): string {
  const sentence = changeParts(before, after, words)
    .map((part) => part.words)
    .join(', ');
  return sentence.replace(/^./u, (first) => first.toUpperCase());
}

export type ChangePart = { field: GoalField; words: string };

/** The words of `describeChange`, field by field, in the order of the form. */
export function changeParts(before: KnownGoal, after: KnownGoal, words: GoalWords): ChangePart[] {
  return changedFields(before, after).map((field) => ({ field, words: partOf(field, before, after, words) }));
}

function partOf<Field extends GoalField>(
  field: Field,
  before: KnownGoal,
  after: KnownGoal,
  words: GoalWords,
): string {
  // A field that changed is known afterwards.
  return describers[field]({ before: before[field], after: after[field] as Goal[Field], words });
}

type FieldChange<Value> = { before: Value | undefined; after: Value; words: GoalWords };

const describers: { [Field in GoalField]: (change: FieldChange<Goal[Field]>) => string } = {
  name: (change) => describeTextChange('name', change),
  description: (change) => describeTextChange('description', change),
  owners: ({ words, ...change }) => describeOwnersChange({ ...change, nameOf: words.clientName }),
  targetAmount: (change) => describePassage(passageOf('target', 'targetAmount', change)),
  progress: (change) => describePassage(passageOf('progress', 'progress', change)),
  timeframe: (change) => describeTextChange('timeframe', change),
  completeBy: ({ before, after, words }) => {
    const { locale } = words.money;
    const said = (day: string | null) =>
      day === null ? 'none' : isolateLocal(formatShortDay(day, locale), locale);
    return describePassage({
      label: 'complete by',
      before: before === undefined ? undefined : said(before),
      after: said(after),
      note: before && after ? describeMove(before, after, locale) : undefined,
    });
  },
  priority: (change) => describePassage(passageOf('priority', 'priority', change)),
  shownOnCircles: ({ before, after }) => {
    if (after) return 'shown on circles';
    return before ? 'no longer shown on circles' : 'not shown on circles';
  },
  visibleToCircles: ({ words, ...change }) =>
    describeCirclesChange({
      ...change,
      nameOf: words.circleName,
      everyCircle: describeValue('visibleToCircles', [], words),
    }),
};

function passageOf<Field extends GoalField>(
  label: string,
  field: Field,
  { before, after, words }: FieldChange<Goal[Field]>,
) {
  const said = (value: Goal[Field]) => describeValue(field, value, words);
  return { label, before: before === undefined ? undefined : said(before), after: said(after) };
}
