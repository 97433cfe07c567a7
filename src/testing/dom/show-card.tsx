import { cleanup, render, screen, within } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import { GoalCard } from '../../card/goal-card';
import type { StoredGoal } from '../../domain/goal/stored-goal';

type Options = { locale?: string; today?: string; photoHosts?: string[] };

/** Renders the card of a goal on 29 November 2026, and returns its article. */
export function showCard(goal: StoredGoal, options: Options = {}) {
  return showChangingCard(goal, options).card;
}

/** `change` draws the same card once more after a save. */
export function showChangingCard(
  goal: StoredGoal,
  { locale = 'en-GB', today = '2026-11-29', photoHosts = [] }: Options = {},
) {
  onTestFinished(cleanup);
  const cardOf = (shown: StoredGoal) => (
    <GoalCard goal={shown} display={{ locale, currency: 'GBP', photoHosts }} today={today} />
  );
  const { rerender } = render(cardOf(goal));
  return {
    card: screen.getByRole('article'),
    change: (saved: StoredGoal) => rerender(cardOf(saved)),
  };
}

/** The content below a heading of the card, or beside the name of a fact. */
export function under(card: HTMLElement, heading: string): string | null | undefined {
  const title = within(card).queryByText(heading, { selector: 'h3, dt' });
  return title?.nextElementSibling?.textContent;
}
