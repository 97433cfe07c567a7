import { formatShortDay } from '../days/format-day';
import { changedFields } from '../goal/change';
import type { Goal, GoalField, KnownGoal } from '../goal/goal';
import { describeMove } from './describe-distance';
import { describeValue, type GoalWords } from './describe-value';
import { isolateLocal } from './isolate';
import { joinNames } from './join-names';
import { looksSame, quoteBoth } from './quote';

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

type ChangePart = { field: GoalField; words: string };

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

type Passage = {
  label: string;
  /** The value before in words; undefined when it was not known. */
  before: string | undefined;
  after: string;
  /** What the two values alone do not show. */
  note?: string | undefined;
};

/** The change of a field, with both values: "target £4.00 → £5.00", "target none → £5.00", "target set to £5.00". */
function describePassage({ label, before, after, note }: Passage): string {
  if (before === undefined) return `${label} set to ${after}`;
  return `${label} ${before} → ${after}${note === undefined ? '' : ` (${note})`}`;
}

type TextChange = { before: string | null | undefined; after: string | null };

/** The change of a text, with both texts, long ones cut to where they differ: "name “Old” → “New”". */
function describeTextChange(label: string, { before, after }: TextChange): string {
  const [quotedBefore, quotedAfter] = quoteBoth(before ?? '', after ?? '');
  if (before && after && looksSame(before, after))
    return `${label} ${quotedAfter} changed only in spaces or characters that do not show`;
  return describePassage({
    label,
    before: before === undefined ? undefined : before ? quotedBefore : 'none',
    after: after ? quotedAfter : 'none',
  });
}

type ListChange = {
  /** Undefined: not known, so the list is replaced whatever it was. */
  before: readonly string[] | undefined;
  after: readonly string[];
  nameOf: (uuid: string) => string;
};

/** Added and removed names: "A and B added, C removed". */
function describeOwnersChange({ before, after, nameOf }: ListChange): string {
  const names = (uuids: string[]) => joinNames(uuids.map(nameOf));
  if (!before) return `owners set to ${after.length > 0 ? names([...after]) : 'none'}`;
  const left = after.length === 0 ? ', no owner left' : '';
  return comeAndGone({ before, after }, names) + left;
}

/** Which circles the goal is limited to; none is every circle that contains an owner, which is more people. */
function describeCirclesChange({
  before,
  after,
  nameOf,
  everyCircle,
}: ListChange & { everyCircle: string }): string {
  const said = (uuids: readonly string[]) => (uuids.length > 0 ? joinNames(uuids.map(nameOf)) : everyCircle);
  if (!before || before.length === 0 || after.length === 0)
    return describePassage({ label: 'circles', before: before && said(before), after: said(after) });
  return comeAndGone(
    { before, after },
    (uuids) => `${uuids.length === 1 ? 'circle' : 'circles'} ${said(uuids)}`,
  );
}

function comeAndGone(
  { before, after }: Record<'before' | 'after', readonly string[]>,
  names: (uuids: string[]) => string,
): string {
  const come = missingFrom(before, after);
  const gone = missingFrom(after, before);
  return [come.length > 0 && `${names(come)} added`, gone.length > 0 && `${names(gone)} removed`]
    .filter(Boolean)
    .join(', ');
}

function missingFrom(list: readonly string[], uuids: readonly string[]): string[] {
  const listed = new Set(list);
  return [...new Set(uuids)].filter((uuid) => !listed.has(uuid));
}
