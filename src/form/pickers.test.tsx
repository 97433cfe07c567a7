// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Circle } from '../domain/goal/circle';
import type { Client } from '../domain/goal/client';
import { aCircle, aClient } from '../testing/data/a-goal';
import { CirclePicker } from './circle-picker';
import { ClientPicker } from './client-picker';

afterEach(cleanup);

const control = { id: 'picker', 'aria-describedby': undefined, 'aria-invalid': undefined } as const;
const family = aCircle({ uuid: 'f', name: 'Thompson family' });
const club = aCircle({ uuid: 'c', name: 'Chess club' });
const gareth = aClient({ uuid: 'g', circles: [club, family] });
const harold = aClient({
  uuid: 'h',
  name: 'Harold Vane',
  isInactive: true,
  kind: undefined,
  email: undefined,
});

async function open(picker: ReactNode) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <label htmlFor={control.id}>Find</label>
      {picker}
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByLabelText('Find'));
  await screen.findByText(/^\d+ (client|circle)s?$/, { selector: 'p' });
  return user;
}

const rows = () => screen.getAllByRole('option').map((option) => option.textContent);
const chips = () =>
  screen.queryAllByRole('button', { name: /^Remove / }).map((chip) => chip.getAttribute('aria-label'));

function Clients({ allowInactive = false }) {
  const [selected, setSelected] = useState<Client[]>([]);
  const search = (name: string) => ({
    queryKey: [name],
    queryFn: async () => ({ items: [gareth, harold], total: 2 }),
  });
  const display = { locale: 'en-GB', currency: 'GBP', photoHosts: [] };
  return (
    <ClientPicker
      {...control}
      selected={selected}
      onChange={setSelected}
      display={display}
      search={search}
      allowInactive={allowInactive}
    />
  );
}

describe('a row of a client', () => {
  test('has initials, name, kind, e-mail and circles if they are known', async () => {
    await open(<Clients />);
    expect(rows()).toEqual([
      'GTGareth ThompsonIndividual · gareth.thompson@example.com · Chess club, Thompson family',
      'HVHarold Vane (inactive)Inactive, so it cannot be chosen',
    ]);
  });

  test('that is inactive is not picked, but in a filter', async () => {
    const user = await open(<Clients />);
    await user.click(screen.getByRole('option', { name: /Harold/ }));
    expect(chips()).toEqual([]);
    cleanup();
    const filtering = await open(<Clients allowInactive />);
    await filtering.click(screen.getByRole('option', { name: /Harold/ }));
    expect(chips()).toEqual(['Remove Harold Vane']);
  });
});

describe('a row of a circle', () => {
  const others = [aCircle({ uuid: 'a', name: 'Allotments' }), club];
  function Circles({ first = [] as Circle[] }) {
    const [selected, setSelected] = useState<Circle[]>([]);
    const search = (name: string) => {
      const items = [...others, family].filter((circle) => circle.name.toLowerCase().includes(name));
      return { queryKey: [name], queryFn: async () => ({ items: items.slice(0, 2), total: items.length }) };
    };
    return (
      <CirclePicker
        {...control}
        selected={selected}
        onChange={setSelected}
        locale="en-GB"
        search={search}
        first={first}
      />
    );
  }

  test('with an owner in it comes first, even beyond the first few by name', async () => {
    await open(<Circles first={[family]} />);
    expect(rows()).toEqual(['Thompson familyContains an owner', 'Allotments', 'Chess club']);
  });

  test('with an owner in it is left out if it does not match', async () => {
    const user = await open(<Circles first={[family]} />);
    await user.type(screen.getByLabelText('Find'), 'chess');
    await screen.findByText('1 circle', { selector: 'p' });
    expect(rows()).toEqual(['Chess club']);
  });
});
