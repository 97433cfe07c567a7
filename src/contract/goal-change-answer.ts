import { z } from 'zod';
import { changeReasonKinds } from '../domain/goal/change-reason';
import { type FieldChange, goalChangeKinds } from '../domain/goal/goal-change';
import { dateTime } from './answers';
import { goalKeys } from './goal-keys';

const value = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.guid())])
  .nullable()
  .meta({ description: 'As a PUT would send it; null: empty, or no goal on that side' });

const fieldChangeAnswer = z.object({
  field: z.enum(Object.values(goalKeys)).meta({ description: 'The key of a PUT' }),
  old: value,
  new: value,
});
export type FieldChangeAnswer = z.infer<typeof fieldChangeAnswer>;

/** A record of `GET /api/v2/goals/{uuid}/history`, which is ours and not Plannr's. */
export const goalChangeAnswer = z.object({
  uuid: z.guid(),
  at: dateTime,
  kind: z.enum(goalChangeKinds),
  version: z.int(),
  account: z.object({ uuid: z.guid(), name: z.string() }),
  reason: z.object({ kind: z.enum(changeReasonKinds), text: z.string() }).nullable(),
  summary: z.string(),
  changes: z.array(fieldChangeAnswer),
});
export type GoalChangeAnswer = z.infer<typeof goalChangeAnswer>;

/** A changed field in Plannr's keys. */
export function writeFieldChange({ field, ...values }: FieldChange): FieldChangeAnswer {
  return { field: goalKeys[field], ...values };
}
