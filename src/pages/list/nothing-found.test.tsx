// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { GoalsFilter } from '../../api/goals-api';
import { NothingFound } from './nothing-found';

afterEach(cleanup);

const all: GoalsFilter = { name: '', owners: [], circles: [], sort: '-updated_at', page: 1, perPage: 25 };
const byClient = { clientsOnly: true, first: undefined };
const fromList = { clientsOnly: false, first: undefined };

test.each([
  ['There are no goals yet', all, undefined],
  ['No goal matches', { ...all, name: 'boat' }, undefined],
  ['There are no goals yet', all, fromList],
  ['No goal matches', { ...all, circles: ['a'] }, fromList],
  ['Choose an owner', all, byClient],
  ['Choose an owner', { ...all, name: 'boat' }, byClient],
  ['No goal matches', { ...all, owners: ['a'] }, byClient],
  ['You can’t filter these goals by circle', { ...all, owners: ['a'], circles: ['b'] }, byClient],
])('a list without goals says %j', (title, filter, searched) => {
  render(<NothingFound filter={filter} searched={searched} mayWrite onClear={() => {}} />);
  expect(screen.getByText(title)).toBeTruthy();
});

test('read-only users are not told to create one', () => {
  render(<NothingFound filter={all} searched={undefined} mayWrite={false} onClear={() => {}} />);
  expect(screen.getByText('There are no goals yet')).toBeTruthy();
  expect(screen.queryByText(/Write down/)).toBeNull();
});
