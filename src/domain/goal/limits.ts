import type { z } from '../zod';
import { changeReasonSchema } from './change-reason-schema';
import type { GoalField } from './goal';
import { goalSchema } from './goal-schema';
import { priorityRange } from './priority';
import { progressRange } from './progress';

const { shape } = goalSchema;

/** The numbers of `goalSchema` and `changeReasonSchema` for the controls. */
export const limits = {
  name: { maxLength: maxLengthOf(shape.name) },
  description: { maxLength: maxLengthOf(shape.description) },
  timeframe: { maxLength: maxLengthOf(shape.timeframe.def.innerType) },
  progress: progressRange,
  priority: priorityRange,
  owners: {},
  targetAmount: {},
  completeBy: {},
  shownOnCircles: {},
  visibleToCircles: {},
  changeReason: { maxLength: maxLengthOf(changeReasonSchema.shape.text.def.innerType) },
} satisfies Record<GoalField | 'changeReason', object>;

function maxLengthOf({ def }: z.ZodMiniString): number {
  const limits = def.checks?.map(({ _zod }) => _zod.def).filter((check) => 'maximum' in check) ?? [];
  const [limit] = limits.map(({ maximum }) => maximum);
  if (typeof limit !== 'number') throw new Error('The schema gives no limit here');
  return limit;
}
