import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import type { KnownGoal } from '../../domain/goal';
import type { Backend, Caller, TaggedGoal } from '../backend';
import { Refusal, refuseFaults } from '../refusal';
import { type Database, inSnapshot } from './database';
import { answerGoals, goalTag } from './goal-answers';
import { findGoalFaults } from './goal-faults';
import { readIfMatch } from './if-match';
import type { GoalRow, Tables } from './tables';
import { goalColumns, writeGoalLists } from './write-goal';

type GoalStore = Pick<Backend, 'findGoal' | 'createGoal' | 'updateGoal' | 'deleteGoal' | 'findFaults'>;
type Settings = { db: Database; locale: string; clock: () => Date };

/** One goal at a time: read in one snapshot, written in one transaction that begins with the write. */
export function createGoalStore({ db, locale, clock }: Settings): GoalStore {
  const answer = async (at: Database, caller: Caller, row: GoalRow): Promise<TaggedGoal> => {
    const [goal] = await answerGoals(at, [row], { firmUuid: caller.firmUuid, locale });
    if (!goal) throw new Error('A goal without an answer');
    return { goal, etag: goalTag(row) };
  };

  /** Why nothing was written: 404 or 403, or 412 where `If-Match` named a version that is no longer there. */
  const refuseToWrite = async (
    at: Database,
    caller: Caller,
    asked: { uuid: string; ifMatch: string | undefined },
  ) => {
    const row = await readGoalRow(at, caller, asked.uuid).catch((error) => {
      throw asked.ifMatch !== undefined && isNotFound(error) ? stale(null) : error;
    });
    return stale(await answer(at, caller, row));
  };

  return {
    findGoal: (caller, uuid) =>
      inSnapshot(db, async (at) => answer(at, caller, await readGoalRow(at, caller, uuid.toLowerCase()))),

    async createGoal(caller, goal) {
      refuseReaders(caller);
      return db.transaction().execute(async (at) => {
        const now = clock().getTime();
        const row = await at
          .insertInto('goals')
          .values({
            ...blankGoal,
            ...goalColumns(goal),
            uuid: randomUUID(),
            firm_uuid: caller.firmUuid,
            created_at: now,
            updated_at: now,
            name: goal.name,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        await refuseFaultsOf(at, caller, { uuid: undefined, fields: goal });
        await writeGoalLists(at, row.uuid, goal);
        return answer(at, caller, row);
      });
    },

    async updateGoal(caller, givenUuid, goal, ifMatch) {
      refuseReaders(caller);
      const uuid = givenUuid.toLowerCase();
      const versions = readIfMatch(ifMatch);
      return db.transaction().execute(async (at) => {
        const row = await at
          .updateTable('goals')
          .set((row) => newVersion(row, goal, clock()))
          .where('uuid', '=', uuid)
          .where('firm_uuid', '=', caller.firmUuid)
          .where((goal) => hasVersion(goal, versions))
          .returningAll()
          .executeTakeFirst();
        if (!row) throw await refuseToWrite(at, caller, { uuid, ifMatch });
        await refuseFaultsOf(at, caller, { uuid, fields: goal });
        await writeGoalLists(at, uuid, goal);
        return answer(at, caller, row);
      });
    },

    async deleteGoal(caller, givenUuid, ifMatch) {
      if (!caller.mayDelete) throw new Refusal(403, 'Your account may not delete goals');
      const uuid = givenUuid.toLowerCase();
      const versions = readIfMatch(ifMatch);
      await db.transaction().execute(async (at) => {
        const { numDeletedRows } = await at
          .deleteFrom('goals')
          .where('uuid', '=', uuid)
          .where('firm_uuid', '=', caller.firmUuid)
          .where((goal) => hasVersion(goal, versions))
          .executeTakeFirstOrThrow();
        if (numDeletedRows === 0n) throw await refuseToWrite(at, caller, { uuid, ifMatch });
      });
    },

    async findFaults(caller, uuid, fields) {
      refuseReaders(caller);
      return inSnapshot(db, async (at) => {
        const row = uuid === undefined ? undefined : await readGoalRow(at, caller, uuid.toLowerCase());
        return findGoalFaults(at, caller, { uuid: row?.uuid, fields });
      });
    },
  };
}

const blankGoal = {
  version: 1,
  search_text: '',
  description: '',
  target_amount: null,
  progress: 0,
  timeframe: null,
  complete_by: null,
  priority: null,
  shown_on_circles: 0,
};

async function readGoalRow(db: Database, caller: Caller, uuid: string): Promise<GoalRow> {
  const row = await db.selectFrom('goals').selectAll().where('uuid', '=', uuid).executeTakeFirst();
  if (!row) throw new Refusal(404, 'This goal does not exist');
  if (row.firm_uuid !== caller.firmUuid) throw new Refusal(403, 'This goal belongs to another firm');
  return row;
}

async function refuseFaultsOf(
  db: Database,
  caller: Caller,
  goal: { uuid: string | undefined; fields: KnownGoal },
): Promise<void> {
  const faults = await findGoalFaults(db, caller, goal);
  if (Object.keys(faults).length > 0) throw refuseFaults(faults);
}

function refuseReaders(caller: Caller): void {
  if (!caller.mayWrite) throw new Refusal(403, 'Your account may not change goals');
}

function stale(current: TaggedGoal | null): Refusal {
  const message = current
    ? 'Somebody else changed this goal: look at it again'
    : 'This goal does not exist any more';
  const headers: Record<string, string> = current ? { etag: current.etag } : {};
  return new Refusal(412, message, { body: { current: current?.goal ?? null }, headers });
}

function isNotFound(error: unknown): boolean {
  return error instanceof Refusal && error.status === 404;
}

/** A body that carries nothing makes no new version, but is held against `If-Match` all the same. */
function newVersion(row: ExpressionBuilder<Tables, 'goals'>, goal: KnownGoal, now: Date) {
  if (Object.keys(goal).length === 0) return { version: row.ref('version') };
  return { ...goalColumns(goal), updated_at: now.getTime(), version: row('version', '+', 1) };
}

function hasVersion(goal: ExpressionBuilder<Tables, 'goals'>, versions: 'any' | number[]) {
  if (versions === 'any') return goal.lit(true);
  return goal('version', 'in', versions.length === 0 ? [0] : versions); // `in` wants a value, and no version is 0
}
