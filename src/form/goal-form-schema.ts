import { dayText } from '../domain/days/format-day';
import { parseDay } from '../domain/days/parse-day';
import { type GoalField, goalFields, type KnownGoal } from '../domain/goal/goal';
import { goalSchema } from '../domain/goal/goal-schema';
import { notEmptied } from '../domain/goal/may-be-emptied';
import { type AmountUnit, amountUnits } from '../domain/money/amount-unit';
import { currencyDecimals, type MoneyFormat } from '../domain/money/money';
import { parseMoney } from '../domain/money/parse-money';
import { z } from '../domain/zod';
import type { GoalFormValues } from './goal-form-values';
import { readPercent } from './read-percent';

const { shape } = goalSchema;

type FormReadingOptions = {
  format: MoneyFormat;
  /** The fields that the server returned, none for a new goal. */
  stored: KnownGoal;
  /** Whether a stored amount and a stored date may be cleared. */
  mayEmptyFields: boolean;
};

type FormSchemaOptions = FormReadingOptions & {
  /** Whether an amount that is changed needs its unit chosen. */
  isAmountInDoubt?: boolean;
};

/** The input, piped into its meaning. The output leaves out fields that were neither returned nor set. */
export function goalFormSchema(given: FormSchemaOptions): z.ZodMiniType<KnownGoal, GoalFormValues> {
  const fields = z.object(goalFormShape(given));
  const schema = z.pipe(
    fields,
    z.transform((goal: z.output<typeof fields>): KnownGoal => leaveOutUnknown(given.stored, goal)),
  );
  // No check of the whole object, which zod leaves out while any field is wrong.
  const asked = z.transform((values: GoalFormValues): GoalFormValues => {
    const none = '' as AmountUnit; // which the schema refuses
    return needsUnit(values, given) ? { ...values, amountUnit: none } : values;
  });
  // It reads no more than the uuid of a record, so its own input is wider.
  return z.pipe(asked, schema as z.ZodMiniType<KnownGoal, GoalFormValues>);
}

export type FormReading = {
  /** The meaning of the readable fields. */
  meant: KnownGoal;
  /** The fields that cannot. */
  unreadable: GoalField[];
};

/** Reads each field by itself, so that a half-typed one hides nothing of the others. */
export function readForm(values: GoalFormValues, given: FormReadingOptions): FormReading {
  const shape = goalFormShape(given);
  const readings = goalFields.map((field) => ({ field, ...shape[field].safeParse(values[field]) }));
  const readable = readings.filter(({ success }) => success).map(({ field, data }) => [field, data]);
  return {
    // Each value was parsed by the schema of its field.
    meant: leaveOutUnknown(given.stored, Object.fromEntries(readable) as Partial<KnownGoal>),
    unreadable: readings.filter(({ success }) => !success).map(({ field }) => field),
  };
}

function goalFormShape({ format: { locale, currency }, stored, mayEmptyFields }: FormReadingOptions) {
  const mayBeEmpty = (before: unknown) => mayEmptyFields || before === undefined || before === null;
  return {
    name: shape.name,
    description: shape.description,
    owners: z.optional(z.pipe(uuids, shape.owners)),
    targetAmount: z
      .pipe(
        typed((text) => parseMoney(text, { locale, currency }), 'minorUnits'),
        shape.targetAmount,
      )
      .check(notNull(mayBeEmpty(stored.targetAmount))),
    progress: percent({ mayBeBlank: stored.progress === undefined }),
    timeframe: z.pipe(
      readText((text) => text.trim() || null),
      shape.timeframe,
    ),
    completeBy: z
      .pipe(
        typed((text) => readCompleteBy(text, { locale, stored: stored.completeBy }), 'day'),
        shape.completeBy,
      )
      .check(notNull(mayBeEmpty(stored.completeBy))),
    priority: z.optional(shape.priority),
    shownOnCircles: z.optional(shape.shownOnCircles),
    visibleToCircles: z.optional(z.pipe(uuids, shape.visibleToCircles)),
    amountUnit: z.optional(z.enum(amountUnits, 'Choose the unit to send it in')),
    unchosen: z.optional(z.object({ owners: noneLeft, visibleToCircles: noneLeft })),
  } satisfies Record<keyof GoalFormValues, z.ZodMiniType>;
}

function needsUnit(
  { targetAmount, amountUnit }: GoalFormValues,
  { stored, format, isAmountInDoubt = false }: FormSchemaOptions,
): boolean {
  if (!isAmountInDoubt || amountUnit !== undefined || currencyDecimals(format.currency) === 0) return false;
  const reading = parseMoney(targetAmount, format);
  const amount = reading && 'minorUnits' in reading ? reading.minorUnits : 0;
  return amount !== 0 && amount !== stored.targetAmount;
}

const uuids = z.pipe(
  z.array(z.object({ uuid: z.string() })),
  z.transform((records: { uuid: string }[]) => records.map(({ uuid }) => uuid)),
);

// A name in the search box would look as if it had been chosen.
const noneLeft = z
  .string()
  .check(
    z.trim(),
    z.maxLength(0, { error: ({ input }) => `Choose “${input}” from the list, or clear the box` }),
  );

function readText<Value>(read: (text: string) => Value) {
  return z.pipe(z.string(), z.transform(read));
}

function notNull(mayBeNull: boolean) {
  return z.refine((value: unknown) => value !== null || mayBeNull, notEmptied);
}

/** A text read by one of the domain's parsers: none, a value under `key`, or a problem in words. */
function typed<Key extends string, Value>(
  parse: (text: string) => { [K in Key]: Value } | { problem: string } | null,
  key: Key,
) {
  const read = z.transform((text: string, { issues }): Value | null => {
    const reading = parse(text);
    if (reading === null) return null;
    if (!('problem' in reading)) return reading[key];
    issues.push({ code: 'custom', message: reading.problem, input: text });
    return z.NEVER;
  });
  return z.pipe(z.string(), read);
}

// A stored complete-by date may have a year that cannot be typed, which is no reason to refuse other changes.
function readCompleteBy(
  text: string,
  { locale, stored }: { locale: string; stored: KnownGoal['completeBy'] },
): ReturnType<typeof parseDay> {
  return stored && text === dayText(stored, locale) ? { day: stored } : parseDay(text, { locale });
}

function percent({ mayBeBlank }: { mayBeBlank: boolean }) {
  const blank = mayBeBlank ? undefined : Number.NaN;
  return z.pipe(
    readText((text) => readPercent(text) ?? blank),
    z.optional(shape.progress),
  );
}

function leaveOutUnknown(
  stored: KnownGoal,
  goal: { [Field in GoalField]?: KnownGoal[Field] | undefined },
): KnownGoal {
  const isBlank = (field: GoalField) => goal[field] === null || goal[field] === '';
  const meant = goalFields.filter(
    (field) => goal[field] !== undefined && !(isBlank(field) && stored[field] === undefined),
  );
  return Object.fromEntries(meant.map((field) => [field, goal[field]])) as KnownGoal; // the same keys and values
}
