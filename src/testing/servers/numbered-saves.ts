import { readGoal } from '../../contract/read-goal';
import { readHistory } from '../../contract/read-history';
import { writeGoalBody } from '../../contract/write-goal-body';
import { changedFields } from '../../domain/goal/change';
import type { Goal } from '../../domain/goal/goal';
import { replay } from '../network/replay';
import { demo } from './demo-store';

/** A goal that is saved again and again, each time as another numbered save. */
export type SavedGoal = { path: string; begun: number; acknowledged: number };

/** Sends a request to the tested server as one of Plannr's clients. */
export type Ask = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Response>;

const owners = ['Hulk Banner', 'Peter Parker', 'Natasha Romanoff'].map(demo.account);
const circles = ['Marvel', 'Avengers'].map(demo.circle);

/** Every field carries the number of its save, so that a goal that mixes two of them shows it. */
export function fieldsOf(save: number): Omit<Goal, 'priority'> {
  return {
    name: `Save ${save}`,
    description: `The text of save ${save}`,
    owners: owners.filter((_, index) => index !== save % 4),
    targetAmount: save,
    progress: save % 101,
    timeframe: save % 2 === 0 ? null : `Until save ${save}`,
    completeBy: save % 3 === 0 ? null : '2030-01-01',
    shownOnCircles: save % 2 === 0,
    visibleToCircles: circles.slice(save % 3),
  };
}

/** Goals of the demo firm that are yet to be saved. */
export async function createSavedGoals(ask: Ask, count: number): Promise<SavedGoal[]> {
  const goals: SavedGoal[] = [];
  while (goals.length < count) {
    const created = await ask('POST', '/api/v2/goals', writeGoalBody(fieldsOf(0), 'POST'));
    if (created.status !== 201) throw new Error(`A goal could not be created: ${created.status}`);
    goals.push({ path: created.headers.get('location') ?? '', begun: 0, acknowledged: 0 });
  }
  return goals;
}

/** The stored goals that only `ask` saves, compared with the saves that began and those that were acknowledged. */
export async function findFaults(ask: Ask, goals: readonly SavedGoal[]): Promise<string[]> {
  const faults = await Promise.all(
    goals.map(async ({ path, acknowledged, begun }) => {
      const { goal, history } = await readSettled(ask, path);
      const stored = goal.fields.targetAmount ?? -1;
      const version = Number(/^"(\d+)-/.exec(goal.etag ?? '')?.[1]);
      const [newest] = history.items;
      return [
        stored < acknowledged && `save ${acknowledged} was acknowledged, ${stored} is stored`,
        stored > begun && `save ${stored} is stored and was never begun`,
        changedFields(goal.fields, fieldsOf(stored)).length > 0 && `save ${stored} is half written`,
        (newest?.version !== version || history.total !== version) && `version ${version} has no record`,
        newest?.changes.find(({ field }) => field === 'targetAmount')?.new !== stored &&
          `the newest record is not of save ${stored}`,
      ];
    }),
  );
  return faults.flat().filter((fault) => fault !== false);
}

/** The goals whose replayed histories do not lead to what is stored. */
export async function findTornHistories(ask: Ask, goals: readonly SavedGoal[]): Promise<string[]> {
  const torn: string[] = [];
  for (const { path } of goals) {
    const { goal, history } = await readSettled(ask, path);
    const records = [...history.items];
    for (let page = 2; page <= history.lastPage; page += 1)
      records.push(...(await readHistoryPage(ask, path, page)).items);
    if (changedFields(replay(records) ?? {}, goal.fields).length > 0) torn.push(path);
  }
  return torn;
}

/**
 * A goal and the newest page of its history at one moment: PostgreSQL may still be finishing what a killed server
 * began.
 */
async function readSettled(ask: Ask, path: string) {
  for (;;) {
    const goal = await readStored(ask, path);
    const history = await readHistoryPage(ask, path, 1);
    if ((await readStored(ask, path)).etag === goal.etag) return { goal, history };
  }
}

/** Throws if there is no readable goal. */
export async function readStored(ask: Ask, path: string) {
  const answer = await ask('GET', path);
  const goal = readGoal(await answer.json(), answer.headers.get('etag') ?? undefined);
  if (!goal) throw new Error('No goal could be read');
  return goal;
}

async function readHistoryPage(ask: Ask, path: string, page: number) {
  const history = readHistory(await (await ask('GET', `${path}/history?page=${page}`)).json());
  if (!history) throw new Error('No history could be read');
  return history;
}
