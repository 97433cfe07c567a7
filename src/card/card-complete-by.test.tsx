// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { CardCompleteBy } from './card-complete-by';

afterEach(cleanup);

function words({ day, isReached }: { day: string; isReached: boolean }): string | null {
  const { container } = render(
    <CardCompleteBy day={day} isReached={isReached} today="2026-11-29" locale="en-GB" />,
  );
  return container.textContent;
}

test('shows how far away the complete-by date is', () => {
  expect(words({ day: '2027-04-29', isReached: false })).toBe('29 April 2027, in 5 months');
  cleanup();
  expect(words({ day: '2026-11-29', isReached: false })).toBe('29 November 2026, today');
});

test('shows how long a goal is past its date, unless it is reached', () => {
  expect(words({ day: '2026-11-08', isReached: false })).toBe('8 November 2026, 3 weeks past its date');
  cleanup();
  expect(words({ day: '2026-11-08', isReached: true })).toBe('8 November 2026');
});
