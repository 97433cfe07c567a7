import fc from 'fast-check';
import { dayOf, daysInMonth } from '../../domain/days/calendar-date';
import { type Goal, goalFields, type KnownGoal } from '../../domain/goal/goal';
import { goalSchema } from '../../domain/goal/goal-schema';
import { limits } from '../../domain/goal/limits';

/** Any goal that the schema accepts, as it returns it: trimmed, and null instead of a blank timeframe. */
export function anyGoal(): fc.Arbitrary<Goal> {
  return fc.record({
    name: anyText(goalSchema.shape.name).filter((name) => name !== ''),
    description: anyText(goalSchema.shape.description),
    owners: fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 4 }),
    targetAmount: fc.option(fc.maxSafeNat()),
    progress: fc.integer(limits.progress),
    timeframe: anyText(goalSchema.shape.timeframe).map((timeframe) => timeframe || null),
    completeBy: fc.option(anyDay()),
    priority: fc.integer(limits.priority),
    shownOnCircles: fc.boolean(),
    visibleToCircles: fc.uniqueArray(fc.uuid(), { maxLength: 4 }),
  });
}

/** Any goal with only some fields known. */
export function anyKnownGoal(): fc.Arbitrary<KnownGoal> {
  return fc.tuple(anyGoal(), fc.subarray(goalFields)).map(([goal, known]) => only(goal, known));
}

/** A goal with only `fields` known. */
export function only(goal: KnownGoal, fields: readonly (keyof Goal)[]): KnownGoal {
  const known = fields.filter((field) => goal[field] !== undefined);
  return Object.fromEntries(known.map((field) => [field, goal[field]])) as KnownGoal; // the same keys and values
}

function anyText(schema: { safeParse: (text: string) => { success: boolean } }): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'grapheme' })
    .map((text) => text.trim())
    .filter((text) => text === '' || schema.safeParse(text).success);
}

/** Any day of the years that a date can hold. */
function anyDay(): fc.Arbitrary<string> {
  return fc
    .record({
      year: fc.integer({ min: 1, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .map((parts) => dayOf({ ...parts, day: Math.min(parts.day, daysInMonth(parts)) }));
}
