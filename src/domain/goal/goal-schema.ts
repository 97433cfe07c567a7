import { minorUnits } from '../money/minor-units';
import { isVisible } from '../text';
import { text } from '../text-schema';
import { z } from '../zod';
import { priorityRange } from './priority';
import { progressRange } from './progress';

function uuidSet(duplicate: string) {
  return z.array(z.guid('Give a UUID').check(z.toLowerCase()), 'Give a list of UUIDs').check(
    z.maxLength(100, 'Choose 100 or fewer'),
    z.superRefine((uuids: string[], context) => {
      // A set, for a list may be as long as a body.
      const seen = new Set<string>();
      uuids.forEach((uuid, index) => {
        if (seen.has(uuid)) context.addIssue({ code: 'custom', path: [index], message: duplicate });
        seen.add(uuid);
      });
    }),
  );
}

function within({ min, max }: { min: number; max: number }, message: string) {
  return [z.minimum(min, message), z.maximum(max, message)] as const;
}

const noName = 'Give the goal a name';
const noProgress = 'Use a number from 0 to 100';
const noPriority = 'Choose a priority from 1 to 5';

/**
 * What a goal is: every rule of a field that an adviser edits, with its number and its message. Limits are from
 * Plannr's reference of `PUT /api/v2/goals/{uuid}`; `null` is known to be empty.
 */
export const goalSchema = z.object({
  name: text(255).check(z.minLength(1, { error: noName, abort: true }), z.refine(isVisible, noName)),
  description: text(5000),
  owners: uuidSet('This owner is in the list twice').check(z.minLength(1, 'Choose at least one owner')),
  targetAmount: z.nullable(minorUnits),
  /** Per cent. */
  progress: z.int('Type a whole number').check(...within(progressRange, noProgress)),
  timeframe: z.nullable(text(255)),
  completeBy: z.nullable(z.iso.date('Type a day of the calendar')),
  priority: z.int(noPriority).check(...within(priorityRange, noPriority)),
  shownOnCircles: z.boolean('Choose yes or no'),
  /** Empty: in every circle that contains an owner. */
  visibleToCircles: uuidSet('This circle is in the list twice'),
});
