import { goalSchema } from './goal';

const { shape } = goalSchema;

/** The numbers of `goalSchema`, read from it for the controls. */
export const limits = {
  name: { maxLength: bound(shape.name.maxLength) },
  description: { maxLength: bound(shape.description.maxLength) },
  timeframe: { maxLength: bound(shape.timeframe.unwrap().maxLength) },
  progress: { min: bound(shape.progress.minValue), max: bound(shape.progress.maxValue) },
  priority: { min: bound(shape.priority.minValue), max: bound(shape.priority.maxValue) },
};

function bound(value: number | null): number {
  if (value === null) throw new Error('goalSchema gives no limit here');
  return value;
}
