import type { KnownGoal } from '../../domain/goal/goal';
import type { MergeSide } from '../../domain/goal/merge';
import { fieldsOfGroup, type MergeGroup } from '../../domain/goal/merge-groups';
import { RadioGroup } from '../../ui/radio-group';
import { Words } from '../../ui/words';
import type { ValueWords } from './value-words';

type Props = {
  group: MergeGroup;
  sides: Record<MergeSide, KnownGoal>;
  names: Record<MergeSide, string>;
  value: MergeSide;
  words: ValueWords;
  onChange: (side: MergeSide) => void;
};

/** The values of both sides, or the original: one of them is chosen. */
export function ConflictChoice({ group, sides, names, value, words, onChange }: Props) {
  const fields = fieldsOfGroup(group);
  const isKnown = (goal: KnownGoal) => fields.some((field) => goal[field] !== undefined);
  const say = (goal: KnownGoal) =>
    fields
      .filter((field) => goal[field] !== undefined)
      .map((field) => words.value(field, goal))
      .join('; ') || 'not known';
  return (
    <RadioGroup
      legend={fields.map((field) => words.label(field)).join(', ')}
      value={value}
      onChange={onChange}
      options={(['mine', 'theirs', 'before'] as const)
        // A goal that was just created has no values before.
        .filter((side) => side !== 'before' || isKnown(sides.before))
        .map((side) => ({
          value: side,
          label: <Words locale={words.locale}>{`${names[side]}: ${say(sides[side])}`}</Words>,
        }))}
    />
  );
}
