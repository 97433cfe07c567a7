import type { StoredGoal } from '../domain/goal/stored-goal';
import { readGoal } from './read-goal';
import { type ReadPage, readPage } from './read-page';
import { readBoolean, readInteger, readObject } from './read-value';

/**
 * What a list covers: `clientsOnly`: only goals of the requested clients; `first`: how many of more goals were
 * searched.
 */
export type Searched = { clientsOnly: boolean; first: number | undefined };

export type GoalList = ReadPage<StoredGoal> & {
  /** Undefined: every goal, by the names of all its owners. */
  searched: Searched | undefined;
};

/** A page of goals; undefined when it is none. */
export function readGoalList(answer: unknown): GoalList | undefined {
  const page = readPage(answer, (item) => readGoal(item));
  const searched = readObject(readObject(readObject(answer)?.meta)?.searched);
  return page && { ...page, searched: searched && readSearched(searched) };
}

function readSearched({ clients_only, first }: Record<string, unknown>): Searched {
  return { clientsOnly: readBoolean(clients_only) ?? false, first: readInteger(first) };
}
