import { describe, expect, test } from 'vitest';
import { goalSchema } from './goal-schema';
import { limits } from './limits';

const { shape } = goalSchema;

describe.each(['name', 'description', 'timeframe'] as const)('%s', (field) => {
  test('is the length that its schema accepts', () => {
    const { maxLength } = limits[field];
    expect(shape[field].safeParse('a'.repeat(maxLength)).success).toBe(true);
    expect(shape[field].safeParse('a'.repeat(maxLength + 1)).success).toBe(false);
  });
});

describe.each(['progress', 'priority'] as const)('%s', (field) => {
  test('are the edges that its schema accepts', () => {
    const { min, max } = limits[field];
    const takes = (value: number) => shape[field].safeParse(value).success;
    expect([min - 1, min, max, max + 1].map(takes)).toEqual([false, true, true, false]);
  });
});
