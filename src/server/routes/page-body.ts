import type { SearchedGoals } from '../../contract/goal-list';
import type { Page } from '../backend';

type PageBody = {
  pageNumber: number;
  perPage: number;
  /** The whole requested address. */
  address: URL;
};

/** Laravel's page of a collection, with links that keep the filters and the sort. */
export function pageBody<Item>(
  { items, total, searched }: Page<Item> & { searched?: SearchedGoals },
  { pageNumber, perPage, address }: PageBody,
) {
  const last = Math.max(1, Math.ceil(total / perPage));
  const before = (pageNumber - 1) * perPage;
  const isEmpty = items.length === 0;
  return {
    data: items,
    links: {
      first: link(1),
      last: link(last),
      prev: pageNumber > 1 ? link(Math.min(pageNumber - 1, last)) : null,
      next: pageNumber < last ? link(pageNumber + 1) : null,
    },
    meta: {
      current_page: pageNumber,
      from: isEmpty ? null : before + 1,
      last_page: last,
      path: address.origin + address.pathname,
      per_page: perPage,
      to: isEmpty ? null : before + items.length,
      total,
      ...(searched && { searched }),
    },
  };

  function link(page: number): string {
    const target = new URL(address);
    // A request may also contain `page[]`, which would contradict the one that is set.
    for (const key of [...target.searchParams.keys()])
      if (/^page\[\d*\]$/.test(key)) target.searchParams.delete(key);
    target.searchParams.set('page', String(page));
    return target.href;
  }
}
