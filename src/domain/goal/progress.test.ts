import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMinorUnits } from '../money/money';
import { goalSchema } from './goal-schema';
import { isProgress } from './progress';

test('known figures of a goal are those that its schema takes', () => {
  const figure = fc.oneof(fc.integer({ min: -2, max: 102 }), fc.maxSafeInteger(), fc.double());
  const { progress, targetAmount } = goalSchema.shape;
  fc.assert(
    fc.property(figure, (number) => {
      expect(isProgress(number)).toBe(progress.safeParse(number).success);
      expect(isMinorUnits(number)).toBe(targetAmount.safeParse(number).success);
    }),
  );
  for (const nothing of [null, undefined]) expect(isMinorUnits(nothing)).toBe(false);
});
