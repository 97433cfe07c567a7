import documentedGoal from '../../contract/fixtures/put-goal-response-as-documented.json' with {
  type: 'json',
};

/** What a Plannr may do although its reference does not say so. */
export type Oddities = {
  /** How many times the amount of a request it stores. */
  amountTimes?: number;
  /** It answers a summer day as the evening before in UTC. */
  isInUtc?: boolean;
  /** A PUT empties omitted fields. */
  replaces?: boolean;
  /** It answers the lists and the switch, too. */
  tellsLists?: boolean;
};

export type PlannrGoal = Record<string, unknown>;

const emptied = {
  name: null,
  description: null,
  target_amount: null,
  progress: null,
  timeframe: null,
  complete_goal_by: null,
  priority: null,
};
const emptiedLists = { account_uuids: [], shown_on_circles: false, visible_to_circles_uuids: [] };

/** How a Plannr stores goals, with each of its oddities. */
export function createPlannrGoals(oddities: Oddities = {}) {
  const { amountTimes = 1, isInUtc = false, replaces = false, tellsLists = false } = oddities;

  const dayOf = (day: string) =>
    isInUtc ? `${new Date(`${day}T00:00:00+01:00`).toJSON().slice(0, -1)}000Z` : `${day}T12:53:00+01:00`;

  return {
    first: {
      ...documentedGoal,
      ...(isInUtc && { complete_goal_by: dayOf(documentedGoal.complete_goal_by.slice(0, 10)) }),
      ...(tellsLists && {
        account_uuids: [documentedGoal.shared_owner.uuid],
        shown_on_circles: true,
        visible_to_circles_uuids: ['3d2a1c6c-b5d1-4832-bc9a-c8a52b6ed625'],
      }),
    } as PlannrGoal,

    /** A goal after a PUT or a POST; lists that it does not return are dropped. */
    merge(goal: PlannrGoal, written: unknown, method: 'PUT' | 'POST'): PlannrGoal {
      const { progress, priority, complete_goal_by, target_amount, ...rest } = written as PlannrGoal; // as it was sent
      const { account_uuids, shown_on_circles, show_on_circles, visible_to_circles_uuids, ...plain } = rest;
      const lists = { account_uuids, shown_on_circles, visible_to_circles_uuids };
      return {
        ...goal,
        ...(method === 'PUT' && replaces && { ...emptied, ...(tellsLists && emptiedLists) }),
        ...plain,
        ...(tellsLists && JSON.parse(JSON.stringify(lists))),
        ...(progress !== undefined && { progress: String(progress) }),
        ...(priority !== undefined && { priority: String(priority) }),
        ...(typeof complete_goal_by === 'string' && { complete_goal_by: dayOf(complete_goal_by) }),
        ...(typeof target_amount === 'number' && { target_amount: moneyOf(target_amount * amountTimes) }),
        updated_at: new Date().toISOString(),
      };
    },
  };
}

function moneyOf(amount: number) {
  return { amount: String(amount), formatted: `£${(amount / 100).toFixed(2)}`, currency: 'GBP' };
}
