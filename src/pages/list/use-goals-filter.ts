import { useLocation, useSearchParams } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { GoalsFilter } from '../../api/goals-api';
import { type GoalSort, goalSorts } from '../../contract/page';
import { uuidsOf } from '../shell/uuids-of';

const goalsAtOnce = 25;
const firstSort: GoalSort = '-updated_at';
const sorts: readonly string[] = goalSorts.flatMap((sort) => [sort, `-${sort}`]);

/**
 * What the list shows. Sort, filters and page are in the address, so that it can be shared. The search is a client's
 * name, so it is in `history.state` only, as is the name of a goal that was just deleted.
 */
export function useGoalsFilter() {
  const [path, navigate] = useLocation();
  const [parameters] = useSearchParams();
  const state = useHistoryState<{ search?: unknown; deleted?: unknown } | null>();
  const name = typeof state?.search === 'string' ? state.search : '';
  const sort = parameters.get('sort') ?? firstSort;
  const filter: GoalsFilter = {
    name,
    owners: uuidsOf(parameters.get('owner')),
    circles: uuidsOf(parameters.get('circle')),
    sort: sorts.includes(sort) ? (sort as GoalSort) : firstSort, // one of the sorts, as just checked
    page: Math.max(1, Number.parseInt(parameters.get('page') ?? '1', 10) || 1),
    perPage: goalsAtOnce,
  };

  function hrefOf(change: Partial<GoalsFilter>): string {
    const { owners, circles, sort, page } = { ...filter, ...change };
    const said = new URLSearchParams();
    if (owners.length > 0) said.set('owner', owners.join(','));
    if (circles.length > 0) said.set('circle', circles.join(','));
    if (sort !== firstSort) said.set('sort', sort);
    if (page > 1) said.set('page', String(page));
    return said.size === 0 ? path : `${path}?${said}`;
  }
  /** Every change but that of the page goes back to the first page. */
  function change(changed: Partial<GoalsFilter>) {
    const next = { page: 1, ...changed };
    // Letters of a search are no places to go back to.
    const replace = changed.name !== undefined;
    navigate(hrefOf(next), { replace, state: { search: changed.name ?? name } });
  }
  return { filter, hrefOf, change, deleted: typeof state?.deleted === 'string' ? state.deleted : '' };
}
