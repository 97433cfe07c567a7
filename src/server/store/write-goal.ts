import type { KnownGoal } from '../../domain/goal/goal';
import { searchText } from './search-text';
import type { Database, GoalRow } from './tables';

/** The columns of the given fields. */
export function goalColumns(
  goal: KnownGoal,
): Partial<Omit<GoalRow, 'uuid' | 'firm_uuid' | 'version' | 'tag_digits'>> {
  return {
    ...(goal.name !== undefined && { name: goal.name, search_text: searchText(goal.name) }),
    ...(goal.description !== undefined && { description: goal.description }),
    ...(goal.targetAmount !== undefined && { target_amount: goal.targetAmount }),
    ...(goal.progress !== undefined && { progress: goal.progress }),
    ...(goal.timeframe !== undefined && { timeframe: goal.timeframe }),
    ...(goal.completeBy !== undefined && { complete_by: goal.completeBy }),
    ...(goal.priority !== undefined && { priority: goal.priority }),
    ...(goal.shownOnCircles !== undefined && { shown_on_circles: Number(goal.shownOnCircles) }),
  };
}

/** Replaces the stored lists by the given ones, each UUID once and in the given order. */
export async function writeGoalLists(db: Database, uuid: string, goal: KnownGoal): Promise<void> {
  const { owners, visibleToCircles } = goal;
  if (owners) {
    await db.deleteFrom('goal_owners').where('goal_uuid', '=', uuid).execute();
    const rows = inOrder(owners).map(([item, position]) => ({
      goal_uuid: uuid,
      account_uuid: item,
      position,
    }));
    if (rows.length > 0) await db.insertInto('goal_owners').values(rows).execute();
  }
  if (visibleToCircles) {
    await db.deleteFrom('goal_circles').where('goal_uuid', '=', uuid).execute();
    const rows = inOrder(visibleToCircles).map(([item, position]) => ({
      goal_uuid: uuid,
      circle_uuid: item,
      position,
    }));
    if (rows.length > 0) await db.insertInto('goal_circles').values(rows).execute();
  }
}

function inOrder(uuids: string[]): [string, number][] {
  return [...new Set(uuids.map((uuid) => uuid.toLowerCase()))].map((uuid, position) => [uuid, position]);
}
