// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { MultiSelect } from './multi-select';
import type { OptionResults } from './option-types';

type Person = { id: string; name: string; isInactive?: boolean };

const hulk = { id: '1', name: 'Hulk Banner' };
const natasha = { id: '2', name: 'Natasha Romanoff' };
const harold = { id: '3', name: 'Harold Vane', isInactive: true };
const people: Person[] = [hulk, natasha, harold];

afterEach(cleanup);

type PageProps = {
  selected: Person[];
  answer: (text: string) => OptionResults<Person>;
  onQuery: (text: string) => void;
  onRetry: () => void;
  onSubmit: () => void;
  onChosen: (names: string[]) => void;
};

function Page({ selected, answer, onQuery, onRetry, onSubmit, onChosen }: PageProps) {
  const [chosen, setChosen] = useState(selected);
  const [asked, setAsked] = useState('');
  return (
    <form onSubmit={onSubmit}>
      <MultiSelect
        id="owners"
        selected={chosen}
        onChange={(next) => {
          onChosen(next.map(({ name }) => name));
          setChosen(next);
        }}
        results={answer(asked)}
        onQuery={(text) => {
          onQuery(text);
          setAsked(text);
        }}
        onRetry={onRetry}
        face={{
          getKey: ({ id }) => id,
          getLabel: ({ name }) => name,
          whyDisabled: ({ isInactive }) => (isInactive ? 'Inactive clients cannot be added' : undefined),
        }}
        words={{ one: 'client', many: 'clients' }}
        locale="en-GB"
      />
      <button type="button">After</button>
    </form>
  );
}

function open(props: Partial<PageProps> = {}) {
  const spies = { onQuery: vi.fn(), onRetry: vi.fn(), onSubmit: vi.fn(), onChosen: vi.fn() };
  const page = () => <Page selected={[]} answer={(text) => answerOf(people, text)} {...spies} {...props} />;
  const { rerender } = render(page());
  return {
    user: userEvent.setup(),
    box: screen.getByRole<HTMLInputElement>('combobox'),
    takeAnswer: () => rerender(page()),
    ...spies,
  };
}

function answerOf(options: Person[], text: string, total?: number): OptionResults<Person> {
  const matching = options.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
  return { text, status: 'ready', options: matching, total: total ?? matching.length };
}

function chips() {
  return within(screen.queryByRole('list') ?? document.createElement('ul'))
    .queryAllByRole('listitem')
    .map((chip) => chip.textContent);
}

test('Enter picks the first match, keeps the list open and empties the box', async () => {
  const { user, box } = open();
  await user.type(box, 'nat{Enter}');
  expect(chips()).toEqual(['Natasha Romanoff']);
  expect(box.value).toBe('');
  expect(box.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByRole('status').textContent).toBe('Natasha Romanoff added');
});

test('a click picks a row, and a second click removes it', async () => {
  const { user, box, onChosen } = open();
  await user.click(box);
  await user.click(screen.getByRole('option', { name: 'Hulk Banner' }));
  const chosen = screen.getByRole('option', { name: 'Hulk Banner Chosen' });
  expect(chosen.getAttribute('aria-selected')).toBe('true');
  await user.click(chosen);
  expect(onChosen.mock.calls).toEqual([[['Hulk Banner']], [[]]]);
});

test('Enter on a chosen row leaves it chosen, says so, and empties the box', async () => {
  const { user, box, onChosen } = open({ selected: [hulk] });
  await user.type(box, 'hulk{Enter}');
  expect(onChosen).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toBe('Hulk Banner is already chosen');
  expect(box.value).toBe('');
});

test('searches as soon as typing opens the list', async () => {
  const { user, box, onQuery } = open();
  await user.type(box, 'na');
  expect(onQuery.mock.lastCall).toEqual(['na']);
});

test('Enter picks nothing while the rows answer an older text', async () => {
  const { user, box, onChosen, onSubmit } = open({ answer: () => answerOf(people, '') });
  await user.type(box, 'nat{ArrowDown}{Enter}');
  expect(onChosen).not.toHaveBeenCalled();
  expect(onSubmit).not.toHaveBeenCalled();
  expect(box.value).toBe('nat');
});

test('an arrow pressed too early leaves the first match highlighted', async () => {
  let answered = '';
  const { user, box, takeAnswer } = open({ answer: () => answerOf(people, answered) });
  await user.type(box, 'nat{ArrowDown}');
  answered = 'nat';
  takeAnswer();
  await user.keyboard('{Enter}');
  expect(chips()).toEqual(['Natasha Romanoff']);
});

test('Tab closes the list and picks nothing', async () => {
  const { user, box, onChosen } = open();
  await user.type(box, 'nat');
  await user.tab();
  expect(box.getAttribute('aria-expanded')).toBe('false');
  expect(onChosen).not.toHaveBeenCalled();
  expect(box.value).toBe('nat');
});

test('a text that is left in the box is reported, once and visibly, until it changes', async () => {
  const { user, box } = open();
  const told = 'Choose “nat” from the list, or clear the box';
  await user.type(box, ' nat{Escape}');
  expect(screen.queryByText(told)).toBeNull();
  await user.tab();
  expect(screen.getByText(told, { selector: 'p' })).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe(told);
  expect(box.getAttribute('aria-describedby')).toBe('owners-overlooked');

  await user.click(box);
  expect(screen.queryByText(told)).toBeNull();
  await user.clear(box);
  await user.tab();
  expect(screen.queryByText(/^Choose “/)).toBeNull();
  expect(box.getAttribute('aria-describedby')).toBeNull();
});

test('a click outside closes the list only once it is complete', async () => {
  const { user, box, onChosen } = open();
  await user.type(box, 'nat');
  const after = screen.getByRole('button', { name: 'After' });
  await user.pointer({ keys: '[MouseLeft>]', target: after });
  expect(box.getAttribute('aria-expanded')).toBe('true');
  await user.pointer({ keys: '[/MouseLeft]', target: after });
  expect(box.getAttribute('aria-expanded')).toBe('false');
  expect(onChosen).not.toHaveBeenCalled();
});

test('Alt with an arrow closes the list and picks nothing', async () => {
  const { user, box, onChosen } = open();
  await user.type(box, 'nat{Alt>}{ArrowUp}{/Alt}');
  expect(onChosen).not.toHaveBeenCalled();
});

test('Escape closes the list and keeps the text, however often', async () => {
  const { user, box } = open();
  await user.type(box, 'nat{Escape}');
  expect(box.getAttribute('aria-expanded')).toBe('false');
  await user.keyboard('{Escape}');
  expect(box.value).toBe('nat');
});

test('a key of the input method picks nothing and closes nothing', async () => {
  const { user, box, onChosen } = open();
  await user.type(box, 'nat');
  for (const key of ['Enter', 'Escape', 'Tab', 'ArrowDown']) {
    fireEvent.keyDown(box, { key, keyCode: 229 });
    fireEvent.keyDown(box, { key, isComposing: true });
  }
  fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true, keyCode: 229 });
  expect(onChosen).not.toHaveBeenCalled();
  expect(box.getAttribute('aria-expanded')).toBe('true');
});

test('Backspace in the empty box removes the last chip and says so', async () => {
  const { user, box } = open({ selected: [hulk, natasha] });
  await user.type(box, '{Backspace}');
  expect(chips()).toEqual(['Hulk Banner']);
  expect(screen.getByRole('status').textContent).toBe('Natasha Romanoff removed');
});

test('a Backspace held down empties the text and stops before the chips', async () => {
  const { user, box } = open({ selected: [hulk, natasha] });
  await user.type(box, 'ab{Backspace>5/}');
  expect(box.value).toBe('');
  expect(chips()).toEqual(['Hulk Banner', 'Natasha Romanoff']);
});

test('an arrow leads to the chips, Delete removes one and the focus stays near', async () => {
  const { user, box } = open({ selected: [hulk, natasha] });
  await user.click(box);
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove Hulk Banner' }));
  await user.keyboard('{Delete}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove Natasha Romanoff' }));
  await user.keyboard('{Delete}');
  expect(document.activeElement).toBe(box);
  expect(chips()).toEqual([]);
});

test('a click on the cross of a chip removes it', async () => {
  const { user } = open({ selected: [hulk, natasha] });
  await user.click(screen.getByRole('button', { name: 'Remove Hulk Banner' }));
  expect(chips()).toEqual(['Natasha Romanoff']);
});

test('a disabled option is listed with its reason and cannot be picked', async () => {
  const { user, box, onChosen } = open();
  await user.type(box, 'harold{Enter}');
  await user.click(screen.getByRole('option', { name: /Harold Vane.*Inactive/ }));
  expect(onChosen).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toBe('Harold Vane: Inactive clients cannot be added');
});

test('says how many match, and when none does', async () => {
  const { user, box } = open();
  await user.click(box);
  expect(screen.getByRole('status').textContent).toBe('3 clients');
  await user.type(box, 'hulk');
  expect(screen.getByRole('status').textContent).toBe('1 client');
  await user.type(box, 'x');
  expect(screen.getByRole('status').textContent).toBe('No client matches “hulkx”');
});

test('does not say that none matches if some were not searched', async () => {
  const { user, box } = open({ answer: (text) => answerOf([], text, 1_234) });
  await user.type(box, 'a b');
  expect(screen.getByRole('status').textContent).toBe('Too many clients to search. Type more letters');
});

test('renders 50 rows at most and says so', async () => {
  const crowd = Array.from({ length: 60 }, (_, index) => ({ id: `c${index}`, name: `Client ${index}` }));
  const { user, box } = open({ answer: (text) => answerOf(crowd, text, 1_234) });
  await user.click(box);
  expect(screen.getAllByRole('option')).toHaveLength(50);
  expect(screen.getByRole('status').textContent).toBe('Showing the first 50 of 1,234: type more letters');
});

test('a failed search can be tried again, by keyboard too', async () => {
  const { user, box, onRetry } = open({
    answer: (text) => ({ text, status: 'failed', options: [], total: 0 }),
  });
  await user.click(box);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Try again' }));
  await user.keyboard('{Enter}');
  expect(onRetry).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(box);
});
