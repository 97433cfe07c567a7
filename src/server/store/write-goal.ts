import { type Goal, type GoalField, goalFields, type KnownGoal } from '../../domain/goal/goal';
import { searchText } from './search-text';
import type { Database, GoalRow } from './tables';

type Columns = Partial<Omit<GoalRow, 'uuid' | 'firm_uuid' | 'version' | 'tag_digits'>>;

const columnsOf: { [Field in GoalField]: (value: Goal[Field]) => Columns } = {
  name: (name) => ({ name, search_text: searchText(name) }),
  description: (description) => ({ description }),
  // The lists have rows of their own: see `writeGoalLists`.
  owners: () => ({}),
  targetAmount: (target_amount) => ({ target_amount }),
  progress: (progress) => ({ progress }),
  timeframe: (timeframe) => ({ timeframe }),
  completeBy: (complete_by) => ({ complete_by }),
  priority: (priority) => ({ priority }),
  shownOnCircles: (isShown) => ({ shown_on_circles: Number(isShown) }),
  visibleToCircles: () => ({}),
};

/** The columns of the given fields. */
export function goalColumns(goal: KnownGoal): Columns {
  const columns = <Field extends GoalField>(field: Field): Columns => {
    const value = goal[field];
    return value === undefined ? {} : columnsOf[field](value as Goal[Field]); // known just now
  };
  return Object.assign({}, ...goalFields.map(columns));
}

/** Replaces the stored lists by the given ones, each UUID once and in the given order. */
export async function writeGoalLists(db: Database, uuid: string, goal: KnownGoal): Promise<void> {
  const { owners, visibleToCircles } = goal;
  if (owners) {
    await db.deleteFrom('goal_owners').where('goal_uuid', '=', uuid).execute();
    const rows = rowsOf(owners, (account_uuid) => ({ goal_uuid: uuid, account_uuid }));
    if (rows.length > 0) await db.insertInto('goal_owners').values(rows).execute();
  }
  if (visibleToCircles) {
    await db.deleteFrom('goal_circles').where('goal_uuid', '=', uuid).execute();
    const rows = rowsOf(visibleToCircles, (circle_uuid) => ({ goal_uuid: uuid, circle_uuid }));
    if (rows.length > 0) await db.insertInto('goal_circles').values(rows).execute();
  }
}

function rowsOf<Row>(uuids: string[], rowOf: (uuid: string) => Row): (Row & { position: number })[] {
  const once = [...new Set(uuids.map((uuid) => uuid.toLowerCase()))];
  return once.map((uuid, position) => ({ ...rowOf(uuid), position }));
}
