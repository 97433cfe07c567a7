// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useChosen } from './use-chosen';

afterEach(cleanup);

type Named = { uuid: string; name: string };
const ann = { uuid: 'a', name: 'Ann' };
const bob = { uuid: 'b', name: 'Bob' };
const coming = { data: undefined, isPending: true };

function choose(uuids: string[], read: { data: { items: Named[] } | undefined; isPending: boolean }) {
  const unseen = (uuid: string): Named => ({ uuid, name: 'Unseen' });
  return renderHook((props) => useChosen<Named>({ ...props, unseen }), { initialProps: { uuids, read } });
}

test('none are chosen at once', () => {
  expect(choose([], coming).result.current.chosen).toEqual([]);
});

test('records of an address appear once they are read, in its order, found or not', () => {
  const { result, rerender } = choose(['b', 'x', 'a'], coming);
  expect(result.current.chosen).toBeUndefined();
  const read = { data: { items: [ann, bob] }, isPending: false };
  rerender({ uuids: ['b', 'x', 'a'], read });
  expect(result.current.chosen?.map(({ name }) => name)).toEqual(['Bob', 'Unseen', 'Ann']);
});

test('a picked record stays while the rest is read', () => {
  const { result, rerender } = choose(['a'], { data: { items: [ann] }, isPending: false });
  act(() => result.current.setPicked([ann, bob]));
  rerender({ uuids: ['a', 'b'], read: coming });
  expect(result.current.chosen).toEqual([ann, bob]);
});
