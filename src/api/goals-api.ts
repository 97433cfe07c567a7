import type { GoalSort } from '../contract/page';
import { readCircle, readClient, readGoal } from '../contract/read-goal';
import { type GoalList, readGoalList } from '../contract/read-goal-list';
import { readHistory } from '../contract/read-history';
import { type ReadPage, readPage } from '../contract/read-page';
import { readSession } from '../contract/session';
import type { SignInBody } from '../contract/sign-in-body';
import { type BesideGoal, writeGoalBody } from '../contract/write-goal-body';
import type { Circle } from '../domain/goal/circle';
import type { Client } from '../domain/goal/client';
import type { KnownGoal } from '../domain/goal/goal';
import type { GoalChange } from '../domain/goal/goal-change';
import type { StoredGoal } from '../domain/goal/stored-goal';
import { ApiError } from './api-error';
import type { Http } from './http';

export type GoalsFilter = {
  name: string;
  owners: string[];
  circles: string[];
  sort: GoalSort;
  page: number;
  perPage: number;
};

/** By part of a name, or by uuid. */
export type RecordsFilter = { name?: string; uuids?: string[] };

/** `ifMatch`: the tag of the reading that the change was made from. */
type WriteOptions = BesideGoal & {
  ifMatch?: string | undefined;
  signal?: AbortSignal | undefined;
};

/** `uuid`: the one that was chosen for the goal, under which it is created once. */
type CreateOptions = Omit<WriteOptions, 'ifMatch'> & { uuid: string };

export type GoalsApi = ReturnType<typeof createGoalsApi>;

/** The calls that the editor makes, behind the session cookie; all reject with `ApiError`. */
export function createGoalsApi(http: Http) {
  const goals = '/api/v2/goals';
  const goalPath = (uuid: string) => `${goals}/${encodeURIComponent(uuid)}`;

  return {
    session: (signal?: AbortSignal) => http.ask('GET', '/session', { signal, read: readSession }),
    signIn: (body: SignInBody) => http.ask('POST', '/session', { body, read: readSession }),
    /** Of those that a sign-in gave to choose from. */
    chooseAccount: (account: string) =>
      http.ask('POST', '/session/account', { body: { account }, read: readSession }),
    signOut: () => http.remove('/session', {}),

    listGoals: (filter: GoalsFilter, signal?: AbortSignal): Promise<GoalList> =>
      http.ask('GET', goals, {
        signal,
        query: {
          'filter[name]': filter.name,
          'filter[account_uuids]': filter.owners.join(','),
          'filter[circle_uuids]': filter.circles.join(','),
          sort: filter.sort,
          page: filter.page,
          per_page: filter.perPage,
        },
        read: readGoalList,
      }),
    goal: (uuid: string, signal?: AbortSignal): Promise<StoredGoal> =>
      http.ask('GET', goalPath(uuid), { signal, read: readGoal }),
    createGoal: (goal: KnownGoal, { uuid, signal, ...beside }: CreateOptions): Promise<StoredGoal> =>
      http.ask('POST', goals, {
        body: { ...writeGoalBody(goal, 'POST', beside), uuid },
        signal,
        read: readGoal,
      }),
    updateGoal: async (
      uuid: string,
      goal: KnownGoal,
      { ifMatch, signal, ...beside }: WriteOptions = {},
    ): Promise<StoredGoal> =>
      http.ask('PUT', goalPath(uuid), {
        body: writeGoalBody(goal, 'PUT', beside),
        ifMatch: requireTag(ifMatch),
        signal,
        read: readGoal,
      }),
    deleteGoal: async (uuid: string, ifMatch: string | undefined): Promise<void> =>
      http.remove(goalPath(uuid), { ifMatch: requireTag(ifMatch) }),
    /** A page of the goal's changes, newest first, also of a deleted goal. */
    history: (uuid: string, page: number, signal?: AbortSignal): Promise<ReadPage<GoalChange>> =>
      http.ask('GET', `${goalPath(uuid)}/history`, { signal, query: { page }, read: readHistory }),

    clients: ({ name, uuids }: RecordsFilter, signal?: AbortSignal): Promise<ReadPage<Client>> =>
      http.ask('GET', '/api/v1/account', {
        signal,
        query: {
          'filter[type]': 'client',
          'filter[name]': name?.trim(),
          'filter[uuid]': uuids?.join(','),
          sort: 'first_name',
          per_page: optionsAtOnce,
        },
        read: (body) => readPage(body, readClient),
      }),
    /** The joint accounts that one of these clients holds. */
    jointAccounts: (holders: string[], signal?: AbortSignal): Promise<ReadPage<Client>> =>
      http.ask('GET', '/api/joint-accounts', {
        signal,
        query: { holders: holders.join(',') },
        read: (body) => readPage(body, readClient),
      }),
    circles: ({ name, uuids }: RecordsFilter, signal?: AbortSignal): Promise<ReadPage<Circle>> =>
      http.ask('GET', '/api/v1/circles', {
        signal,
        query: { 'filter[name]': name?.trim(), 'filter[uuid]': uuids?.join(','), per_page: optionsAtOnce },
        read: (body) => readPage(body, readCircle),
      }),
  };
}

/** Our server answers each goal with its tag, so one that is missing was dropped on the way. */
function requireTag(etag: string | undefined): string {
  if (etag === undefined) throw new ApiError('refused', missingTag);
  return etag;
}

/** Why a goal whose answer had no ETag cannot be changed. */
export const missingTag =
  'Something between you and the server removes its ETag header. Ask your IT team to let it through.';

// As many as a list of options shows; more typing finds the rest.
const optionsAtOnce = 50;
