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

test('asks for a token once, and keeps it', async () => {
  const { keeper, reasons } = keeperOf(['one', 'two']);
  expect(await keeper.current()).toBe('one');
  expect(await keeper.current()).toBe('one');
  expect(reasons).toEqual(['initial']);
});

test('a token that was taken once has expired; one that never was is rejected', async () => {
  const { keeper, reasons } = keeperOf(['one', 'two', 'three']);
  await keeper.current();
  keeper.take('one');
  expect(await keeper.replace('one')).toBe('two');
  expect(await keeper.replace('two')).toBe('three');
  expect(reasons).toEqual(['initial', 'expired', 'rejected']);
});

test('a newer token serves who was refused with an older one', async () => {
  const { keeper, reasons } = keeperOf(['one', 'two']);
  await keeper.current();
  await keeper.replace('one');
  expect(await keeper.replace('one')).toBe('two');
  expect(reasons).toHaveLength(2);
});

test('says once that there is no token, and again after one was taken', async () => {
  const { keeper, onMissing } = keeperOf([null, null, 'one', null]);
  expect(await keeper.current()).toBeNull();
  expect(await keeper.current()).toBeNull();
  expect(onMissing).toHaveBeenCalledTimes(1);
  await keeper.current();
  keeper.take('one');
  expect(await keeper.replace('one')).toBeNull();
  expect(onMissing).toHaveBeenCalledTimes(2);
});

test('a token that was refused twice is asked for anew', async () => {
  const { keeper, reasons, onMissing } = keeperOf(['one', 'two']);
  await keeper.current();
  keeper.drop('another');
  expect(onMissing).not.toHaveBeenCalled();
  keeper.drop('one');
  expect(onMissing).toHaveBeenCalledTimes(1);
  expect(await keeper.current()).toBe('two');
  expect(reasons).toEqual(['initial', 'initial']);
});
