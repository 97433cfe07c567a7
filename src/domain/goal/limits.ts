import { changeReasonSchema } from './change-reason-schema';
import type { GoalField } from './goal';
import { goalSchema } from './goal-schema';

const { shape } = goalSchema;

/** The numbers of `goalSchema` and `changeReasonSchema`, read from them for the controls. */
export const limits = {
  name: { maxLength: bound(shape.name.maxLength) },
  description: { maxLength: bound(shape.description.maxLength) },
  timeframe: { maxLength: bound(shape.timeframe.unwrap().maxLength) },
  progress: { min: bound(shape.progress.minValue), max: bound(shape.progress.maxValue) },
  priority: { min: bound(shape.priority.minValue), max: bound(shape.priority.maxValue) },
  owners: {},
  targetAmount: {},
  completeBy: {},
  shownOnCircles: {},
  visibleToCircles: {},
  changeReason: { maxLength: bound(changeReasonSchema.shape.text.unwrap().maxLength) },
} satisfies Record<GoalField | 'changeReason', object>;

function bound(value: number | null): number {
  if (value === null) throw new Error('The schema gives no limit here');
  return value;
}
