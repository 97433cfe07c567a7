import { useHistoryState } from 'wouter/use-browser-location';

/** How the list of goals was left: its address, and its search, which is in no address. */
export type ListPlace = { list: string; search: string };

/** The way back to the list as it was left, and to the row of this goal. Undefined: a new goal. */
export function useListPlace(uuid: string | undefined) {
  const state = useHistoryState<Partial<Record<keyof ListPlace, unknown>> | null>();
  const { list, search = '' } = state ?? {};
  const href = typeof list === 'string' && /^\/goals(\?|$)/.test(list) ? list : '/goals';
  return { href, state: { search, from: rowId(uuid ?? 'new') } };
}

/** The element of the list that leads to a goal. */
export function rowId(goal: string): string {
  return `goal-${goal}`;
}
