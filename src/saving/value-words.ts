import { describeChange } from '../domain/describe-change';
import { describeValue, type GoalWords } from '../domain/describe-value';
import type { GoalField, KnownGoal } from '../domain/goal';

/** How the page says the things that a notice speaks of. */
export type ValueWords = {
  label: (field: GoalField) => string;
  /** The value of a field as it stands in a sentence. */
  value: (field: GoalField, goal: KnownGoal) => string;
  /** What differs between two readings, in one sentence; empty where nothing does. */
  change: (before: KnownGoal, after: KnownGoal) => string;
  /** A date-time of an answer. */
  moment: (dateTime: string) => string;
};

/** The words of a page from its labels, and from how it calls money, days, clients and circles. */
export function createValueWords(words: GoalWords & Pick<ValueWords, 'label' | 'moment'>): ValueWords {
  return {
    label: words.label,
    moment: words.moment,
    value: (field, goal) => {
      const value = goal[field];
      return value === undefined ? 'not known' : describeValue(field, value as never, words); // the field's own value
    },
    change: (before, after) => describeChange(before, after, words),
  };
}
