import type { Page } from '@playwright/test';
import { createPicker } from './picker';

export type GoalsList = ReturnType<typeof createGoalsList>;

/** The list of goals with its search, filters and order. */
export function createGoalsList(page: Page) {
  const found = page.getByRole('region', { name: 'Goals found' });
  const main = page.getByRole('main');
  const link = (name: string) => found.getByRole('link', { name, exact: true });

  return {
    search: page.getByRole('searchbox', { name: /^Search by name or (first )?owner$/ }),
    /** Unfolds owners, circles and order on a narrow screen. */
    filtersButton: main.getByRole('button', { name: /^Filters/ }),
    owners: createPicker(main, { label: 'Owners', many: 'clients' }),
    circles: createPicker(main, { label: 'Circles', many: 'circles' }),
    sort: page.getByRole('combobox', { name: 'Sort by' }),
    rows: found.getByRole('listitem'),
    /** The names of the goals, in their order. */
    names: found.getByRole('listitem').getByRole('link'),
    link,
    row: (name: string) =>
      found.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) }),
    /** The number of matches, as screen readers announce it. */
    count: main.getByRole('status').filter({ hasText: /^[\d,]+ goals?$/ }),
    next: page.getByRole('link', { name: 'Next' }),
    previous: page.getByRole('link', { name: 'Previous' }),
    open: (address = '/goals') => page.goto(address),
  };
}
