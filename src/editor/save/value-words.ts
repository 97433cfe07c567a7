import type { GoalField, KnownGoal } from '../../domain/goal/goal';
import type { LastChange } from '../../domain/goal/goal-change';
import { changeParts, describeChange } from '../../domain/words/describe-change';
import { describeValue, type GoalWords } from '../../domain/words/describe-value';
import { type ConflictWords, conflictWords } from './conflict-words';

/** How the page words what a notice mentions. */
export type ValueWords = {
  locale: string;
  label: (field: GoalField) => string;
  /** The value of a field within a sentence. */
  value: (field: GoalField, goal: KnownGoal) => string;
  /** What differs between two readings, in one sentence; empty if nothing does. */
  change: (before: KnownGoal, after: KnownGoal) => string;
  /** As `change`, to go on with inside a sentence. */
  changes: (before: KnownGoal, after: KnownGoal) => string;
  conflict: (change: LastChange | undefined) => ConflictWords;
  /** A date-time of an answer. */
  moment: (dateTime: string) => string;
};

/** The words of a page from its labels, and from how it calls money, days, clients and circles. */
export function createValueWords(words: GoalWords & Pick<ValueWords, 'label' | 'moment'>): ValueWords {
  return {
    locale: words.money.locale,
    label: words.label,
    moment: words.moment,
    conflict: (change) => conflictWords(change, words.money.locale),
    value: (field, goal) => {
      const value = goal[field];
      return value === undefined ? 'not known' : describeValue(field, value as never, words); // the field's own value
    },
    change: (before, after) => describeChange(before, after, words),
    changes: (before, after) =>
      changeParts(before, after, words)
        .map((part) => part.words)
        .join(', '),
  };
}
