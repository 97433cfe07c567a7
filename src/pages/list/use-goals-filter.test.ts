// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { useGoalsFilter } from './use-goals-filter';

afterEach(cleanup);

const gareth = 'ecdeabf7-43b0-482b-977b-c29259480484';
const ann = '99ec751b-b1eb-4f5f-b201-835b2bd8f555';
const family = '3d2a1c6c-b5d1-4832-bc9a-c8a52b6ed625';

function open(address: string, state: unknown = null) {
  window.history.replaceState(state, '', address);
  const { result } = renderHook(() => useGoalsFilter());
  return {
    filter: () => result.current.filter,
    hrefOf: (change: Parameters<typeof result.current.hrefOf>[0]) => result.current.hrefOf(change),
    change: (changed: Parameters<typeof result.current.change>[0]) =>
      act(() => result.current.change(changed)),
  };
}

const address = () => window.location.pathname + window.location.search;

describe('the address', () => {
  test('holds owners, circles, order and page', () => {
    const { filter } = open(`/goals?owner=${gareth},${ann}&circle=${family}&sort=-priority&page=3`);
    expect(filter()).toEqual({
      name: '',
      owners: [gareth, ann],
      circles: [family],
      sort: '-priority',
      page: 3,
      perPage: 25,
    });
  });

  test('without parameters is the first page, last change first', () => {
    expect(open('/goals').filter()).toMatchObject({ owners: [], circles: [], sort: '-updated_at', page: 1 });
  });

  test.each([
    'owner=me,,%00',
    'circle=../session',
    'sort=name',
    'sort=constructor',
    'page=0',
    'page=-2',
    'page=x',
  ])('that says nonsense is read without it (%s)', (query) => {
    expect(open(`/goals?${query}`).filter()).toEqual(open('/goals').filter());
  });

  test('keeps the rest when one part changes, and omits defaults', () => {
    const { hrefOf } = open(`/goals?owner=${gareth}&page=3`);
    expect(hrefOf({ page: 4 })).toBe(`/goals?owner=${gareth}&page=4`);
    expect(hrefOf({ owners: [], page: 1 })).toBe('/goals');
    expect(hrefOf({ owners: [], page: 1, sort: 'progress' })).toBe('/goals?sort=progress');
    expect(hrefOf({ name: 'Gareth' })).not.toContain('Gareth');
  });
});

describe('a change', () => {
  test('of an owner or the order goes to the first page, and the back button returns', () => {
    const { change, filter } = open('/goals?page=3');
    const before = window.history.length;
    change({ owners: [gareth, ann] });
    expect(filter()).toMatchObject({ owners: [gareth, ann], page: 1 });
    expect(window.history.length).toBe(before + 1);
    change({ sort: 'priority' });
    expect(address()).toBe(`/goals?owner=${gareth}%2C${ann}&sort=priority`);
  });

  test('of the page changes the page', () => {
    const { change, filter } = open(`/goals?owner=${gareth}`);
    change({ page: 2 });
    expect(filter()).toMatchObject({ owners: [gareth], page: 2 });
  });

  test('of a search never holds its text', () => {
    const { change, filter } = open('/goals?page=3');
    const before = window.history.length;
    change({ name: 'Núñez' });
    expect(filter()).toMatchObject({ name: 'Núñez', page: 1 });
    expect(address()).toBe('/goals');
    expect(window.history.state).toEqual({ search: 'Núñez' });
    expect(window.history.length).toBe(before);
    change({ page: 2 });
    expect(filter()).toMatchObject({ name: 'Núñez', page: 2 });
  });
});

test('a remembered value that is no text is no search', () => {
  for (const state of [null, 'Núñez', { search: 5 }, {}]) {
    expect(open('/goals', state).filter().name).toBe('');
  }
});
