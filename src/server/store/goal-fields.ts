import { type KnownGoal, knownFields } from '../../domain/goal/goal';
import type { Database, GoalRow } from './tables';

type Fields = Omit<GoalRow, 'uuid' | 'firm_uuid' | 'version' | 'tag_digits' | 'created_at' | 'updated_at'>;
type Lists = Required<Pick<KnownGoal, 'owners' | 'visibleToCircles'>>;

/** A goal's default columns. */
export const blankGoal: Fields = {
  name: '',
  search_text: '',
  description: '',
  target_amount: null,
  progress: 0,
  timeframe: null,
  complete_by: null,
  priority: null,
  shown_on_circles: 0,
};

/** A stored goal in words of the domain. */
export async function readGoalFields(db: Database, row: GoalRow): Promise<KnownGoal> {
  return goalFieldsOf(row, await readGoalLists(db, row.uuid));
}

/** Columns and lists in words of the domain; a priority that was never set is not known. */
export function goalFieldsOf(row: Fields, lists: Lists): KnownGoal {
  return knownFields({
    name: row.name,
    description: row.description,
    owners: lists.owners,
    targetAmount: row.target_amount,
    progress: row.progress,
    timeframe: row.timeframe,
    completeBy: row.complete_by,
    priority: row.priority ?? undefined,
    shownOnCircles: row.shown_on_circles === 1,
    visibleToCircles: lists.visibleToCircles,
  });
}

async function readGoalLists(db: Database, uuid: string): Promise<Lists> {
  const owners = await db
    .selectFrom('goal_owners')
    .select('account_uuid')
    .where('goal_uuid', '=', uuid)
    .orderBy('position')
    .execute();
  const circles = await db
    .selectFrom('goal_circles')
    .select('circle_uuid')
    .where('goal_uuid', '=', uuid)
    .orderBy('position')
    .execute();
  return {
    owners: owners.map(({ account_uuid }) => account_uuid),
    visibleToCircles: circles.map(({ circle_uuid }) => circle_uuid),
  };
}
