import { cleanup, render, screen, within } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import { GoalCard } from '../card/goal-card';
import type { StoredGoal } from '../domain/stored-goal';

/** Draws the card of a goal as it is on 29 November 2026, and gives its article. */
export function showCard(
  goal: StoredGoal,
  { locale = 'en-GB', today = '2026-11-29', photoHosts = [] as string[] } = {},
) {
  onTestFinished(cleanup);
  render(<GoalCard goal={goal} display={{ locale, currency: 'GBP', photoHosts }} today={today} />);
  return screen.getByRole('article');
}

/** What stands under a heading of the card, or beside the name of a fact. */
export function under(card: HTMLElement, heading: string): string | null | undefined {
  const title = within(card).queryByText(heading, { selector: 'h3, dt' });
  return title?.nextElementSibling?.textContent;
}
