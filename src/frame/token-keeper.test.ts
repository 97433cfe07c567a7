import { expect, test, vi } from 'vitest';
import { createTokenKeeper } from './token-keeper';

function keeperOf(answers: (string | null)[]) {
  const reasons: string[] = [];
  const onMissing = vi.fn();
  const keeper = createTokenKeeper({
    requestToken: async (reason) => {
      reasons.push(reason);
      return answers.shift() ?? null;
    },
    onMissing,
  });
  return { keeper, reasons, onMissing };
}

test('requests a token once, and keeps it', async () => {
  const { keeper, reasons } = keeperOf(['one', 'two']);
  expect(await keeper.current()).toBe('one');
  expect(await keeper.current()).toBe('one');
  expect(reasons).toEqual(['initial']);
});

test('a token that was accepted once has expired; one that never was is rejected', async () => {
  const { keeper, reasons } = keeperOf(['one', 'two', 'three']);
  await keeper.current();
  keeper.take('one');
  expect(await keeper.replace('one')).toBe('two');
  expect(await keeper.replace('two')).toBe('three');
  expect(reasons).toEqual(['initial', 'expired', 'rejected']);
});

test('a newer token serves callers who were refused with an older one', async () => {
  const { keeper, reasons } = keeperOf(['one', 'two']);
  await keeper.current();
  await keeper.replace('one');
  expect(await keeper.replace('one')).toBe('two');
  expect(reasons).toHaveLength(2);
});

test('reports a missing token once, and again after one was accepted', async () => {
  const { keeper, onMissing } = keeperOf([null, null, 'one', null]);
  expect(await keeper.current()).toBeNull();
  expect(await keeper.current()).toBeNull();
  expect(onMissing).toHaveBeenCalledTimes(1);
  await keeper.current();
  keeper.take('one');
  expect(await keeper.replace('one')).toBeNull();
  expect(onMissing).toHaveBeenCalledTimes(2);
});

test('a token that was refused twice is requested again', async () => {
  const { keeper, reasons, onMissing } = keeperOf(['one', 'two']);
  await keeper.current();
  keeper.drop('another');
  expect(onMissing).not.toHaveBeenCalled();
  keeper.drop('one');
  expect(onMissing).toHaveBeenCalledTimes(1);
  expect(await keeper.current()).toBe('two');
  expect(reasons).toEqual(['initial', 'initial']);
});
