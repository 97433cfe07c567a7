import { randomUUID } from 'node:crypto';
import { changedValues } from '../../domain/goal/change';
import type { KnownGoal } from '../../domain/goal/goal';
import type { Backend, Caller, TaggedGoal } from '../backend';
import { readIfMatch } from '../http/entity-tags';
import { isMissing, refuseFaults } from '../http/refusal';
import { refuseConflict, refuseDeleters, refuseReaders, refuseTaken } from '../http/refuse-goal';
import { inSnapshot } from './database';
import { type AnswerStyle, answerGoals } from './goal-answers';
import { findGoalFaults } from './goal-faults';
import { blankGoal, readGoalFields } from './goal-fields';
import { lockGoalRow } from './lock-goal-row';
import { readGoalRow } from './read-goal-row';
import { type Change, hasHistory, readLastChange, recordChange } from './record-change';
import { newTagDigits, storedGoalTag } from './stored-goal-tag';
import type { Database, GoalRow } from './tables';
import { goalColumns, writeGoalLists } from './write-goal';

type GoalStore = Pick<Backend, 'findGoal' | 'createGoal' | 'updateGoal' | 'deleteGoal' | 'findFaults'>;
type AskedGoal = { /** In lower case. */ uuid: string; ifMatch: string | undefined };
type Settings = AnswerStyle & { db: Database; clock: () => Date };

/** One goal at a time: read in one snapshot, written in one transaction that begins with the write. */
export function createGoalStore({ db, clock, ...style }: Settings): GoalStore {
  const answer = async (at: Database, caller: Caller, row: GoalRow): Promise<TaggedGoal> => {
    const [goal] = await answerGoals(at, [row], { firmUuid: caller.firmUuid, ...style });
    if (!goal) throw new Error('A goal without an answer');
    return { goal, etag: storedGoalTag(row) };
  };

  const record = (at: Database, caller: Caller, change: Change) =>
    recordChange(at, { caller, locale: style.locale }, change);

  /** Begins a transaction that changes or deletes a goal; passes on the fields that it replaces. */
  const take = async (at: Database, caller: Caller, { uuid, ifMatch }: AskedGoal) => {
    const isNamed = readIfMatch(ifMatch);
    const row = await lockGoalRow(at, caller, uuid);
    if (!row) throw await refuseToTake(at, caller, { uuid, ifMatch });
    if (isNamed?.(storedGoalTag(row)) === false)
      throw refuseConflict(
        await answer(at, caller, row),
        await readLastChange(at, caller, { uuid, goal: row }),
      );
    return { row, before: await readGoalFields(at, row) };
  };

  /** Why there is no goal to lock: 404 or 403, or 412 if `If-Match` names a deleted goal. */
  const refuseToTake = async (at: Database, caller: Caller, { uuid, ifMatch }: AskedGoal) => {
    const row = await readGoalRow(at, caller, uuid).catch(async (error) => {
      if (ifMatch === undefined || !isMissing(error)) throw error;
      throw refuseConflict(null, await readLastChange(at, caller, { uuid, goal: undefined }));
    });
    // Created between the two statements.
    return refuseConflict(await answer(at, caller, row));
  };

  return {
    findGoal: (caller, uuid) =>
      inSnapshot(db, async (at) => answer(at, caller, await readGoalRow(at, caller, uuid.toLowerCase()))),

    async createGoal(caller, goal, { reason, uuid = randomUUID() } = {}) {
      refuseReaders(caller);
      return db.transaction().execute(async (at) => {
        const now = clock().getTime();
        const row = await at
          .insertInto('goals')
          .values({
            ...blankGoal,
            ...goalColumns(goal),
            uuid,
            firm_uuid: caller.firmUuid,
            version: 1,
            tag_digits: newTagDigits(),
            created_at: now,
            updated_at: now,
            name: goal.name,
          })
          // Of two at once, the second waits at this point for the outcome of the first.
          .onConflict((conflict) => conflict.column('uuid').doNothing())
          .returningAll()
          .executeTakeFirst();
        if (!row || (await hasHistory(at, uuid))) throw refuseTaken('This goal has been created already');
        await refuseFaultsOf(at, caller, { uuid: undefined, fields: goal });
        await writeGoalLists(at, row.uuid, goal);
        await record(at, caller, {
          goal: row,
          at: now,
          before: null,
          after: await readGoalFields(at, row),
          reason,
        });
        return answer(at, caller, row);
      });
    },

    async updateGoal(caller, givenUuid, goal, { ifMatch, reason } = {}) {
      refuseReaders(caller);
      const uuid = givenUuid.toLowerCase();
      return db.transaction().execute(async (at) => {
        const { row: taken, before } = await take(at, caller, { uuid, ifMatch });
        const changed = changedValues(before, goal);
        if (Object.keys(changed).length === 0) return answer(at, caller, taken);
        await refuseFaultsOf(at, caller, { uuid, fields: changed });
        const now = clock().getTime();
        const row = await at
          .updateTable('goals')
          .set({
            ...goalColumns(changed),
            version: taken.version + 1,
            tag_digits: newTagDigits(),
            updated_at: now,
          })
          .where('uuid', '=', uuid)
          .returningAll()
          .executeTakeFirstOrThrow();
        await writeGoalLists(at, uuid, changed);
        const after = await readGoalFields(at, row);
        await record(at, caller, { goal: row, at: now, before, after, reason });
        return answer(at, caller, row);
      });
    },

    async deleteGoal(caller, givenUuid, { ifMatch } = {}) {
      refuseDeleters(caller);
      const uuid = givenUuid.toLowerCase();
      await db.transaction().execute(async (at) => {
        const { row, before } = await take(at, caller, { uuid, ifMatch });
        const goal = { uuid, version: row.version + 1 };
        await record(at, caller, { goal, at: clock().getTime(), before, after: null });
        await at.deleteFrom('goals').where('uuid', '=', uuid).execute();
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

async function refuseFaultsOf(
  db: Database,
  caller: Caller,
  goal: { uuid: string | undefined; fields: KnownGoal },
): Promise<void> {
  const faults = await findGoalFaults(db, caller, goal);
  if (Object.keys(faults).length > 0) throw refuseFaults(faults);
}
