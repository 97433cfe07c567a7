import type {
  BackendAccountAnswer,
  BackendCircleAnswer,
  BackendGoalAnswer,
  BackendHolderAnswer,
  BackendLoginAnswer,
  BackendMoneyAnswer,
} from '../../contract/backend-answers';
import { goalKeys } from '../../contract/goal-keys';
import { goalReaders } from '../../contract/goal-readers';
import {
  readBoolean,
  readCalendarDate,
  readInteger,
  readLeaf,
  readList,
  readNullable,
  readObject,
  readString,
  readUuid,
} from '../../contract/read-answer';
import { type GoalField, goalFields } from '../../domain/goal/goal';

/**
 * The part of a Plannr goal that our pages read, undefined if it is none: nothing of the firm, and no client's record
 * but the owners'.
 */
export function trimGoal(value: unknown): BackendGoalAnswer | undefined {
  const goal = readObject(value);
  const uuid = readUuid(goal?.uuid);
  if (!goal || uuid === undefined) return undefined;
  return {
    uuid,
    created_at: readString(goal.created_at),
    updated_at: readString(goal.updated_at),
    ...trimFields(goal),
    shared_owner_type: readNullable(goal.shared_owner_type, readString),
    shared_owner: readNullable(goal.shared_owner, trimAccount),
    owners: readList(goal.owners, trimAccount),
    visible_to_circles: readList(goal.visible_to_circles, trimCircle),
  };
}

type FieldAnswers = Pick<BackendGoalAnswer, (typeof goalKeys)[GoalField]>;

const trimmers: { [Field in GoalField]: (value: unknown) => FieldAnswers[(typeof goalKeys)[Field]] } = {
  name: goalReaders.name,
  description: goalReaders.description,
  owners: goalReaders.owners,
  targetAmount: trimMoney,
  progress: (percent) => goalReaders.progress(percent)?.toString(),
  timeframe: readString,
  completeBy: readDateTime,
  priority: (level) => goalReaders.priority(level)?.toString(),
  shownOnCircles: goalReaders.shownOnCircles,
  visibleToCircles: goalReaders.visibleToCircles,
};

function trimFields(goal: Record<string, unknown>): FieldAnswers {
  const trimmed = goalFields.map((field) => {
    const value = goal[goalKeys[field]];
    // Plannr does not distinguish an empty description from a missing one.
    if (field === 'description' && readLeaf(value) === null) return [goalKeys[field], ''];
    return [goalKeys[field], readNullable<unknown>(value, trimmers[field])];
  });
  return Object.fromEntries(trimmed) as FieldAnswers; // each by the trimmer of its field
}

/**
 * The part of a Plannr account that our pages read; undefined if it is none, such as a relation given as a class
 * name.
 */
export function trimAccount(value: unknown): BackendAccountAnswer | undefined {
  const account = trimHolder(value);
  return account && { ...account, owners: readList(readObject(value)?.owners, trimHolder) };
}

function trimHolder(value: unknown): BackendHolderAnswer | undefined {
  const account = readObject(value);
  const uuid = readUuid(account?.uuid);
  if (!account || uuid === undefined) return undefined;
  return {
    uuid,
    type: readString(account.type),
    kind: readNullable(account.kind, readString),
    first_name: readNullable(account.first_name, readString),
    last_name: readNullable(account.last_name, readString),
    name: readString(account.name),
    email: readNullable(account.email, readString),
    photo_url: readNullable(account.photo_url, readString),
    inactive_at: readNullable(account.inactive_at, readString),
    has_joint_account: readBoolean(account.has_joint_account),
    circles: readList(account.circles, trimCircle),
  };
}

/** The part of a Plannr circle that our pages read; undefined if it is none. */
export function trimCircle(value: unknown): BackendCircleAnswer | undefined {
  const circle = readObject(value);
  const uuid = readUuid(circle?.uuid);
  if (!circle || uuid === undefined) return undefined;
  return {
    uuid,
    name: readString(circle.name),
    photo_url: readNullable(circle.photo_url, readString),
    bg_colour: readNullable(circle.bg_colour, readString),
    accounts: readList(circle.accounts, trimAccount),
  };
}

/** The part of a Plannr login that we use; undefined if it is none, or names no account. */
export function trimLogin(value: unknown): BackendLoginAnswer | undefined {
  const login = readObject(value);
  const account = readObject(login?.account);
  const firm = readObject(login?.firm);
  const uuid = readUuid(login?.uuid);
  const accountUuid = readUuid(account?.uuid);
  if (!login || !account || uuid === undefined || accountUuid === undefined) return undefined;
  return {
    uuid,
    has_write_permission: readBoolean(login.has_write_permission),
    has_delete_permission: readBoolean(login.has_delete_permission),
    goals_enabled: readBoolean(login.goals_enabled),
    first_name: readNullable(login.first_name, readString),
    last_name: readNullable(login.last_name, readString),
    account: {
      uuid: accountUuid,
      type: readString(account.type),
      role: readString(account.role),
      name: readString(account.name),
    },
    firm: firm && { uuid: readUuid(firm.uuid), name: readString(firm.name) },
  };
}

function trimMoney(value: unknown): BackendMoneyAnswer | undefined {
  const money = readObject(value);
  return (
    money && {
      amount: readInteger(money.amount),
      formatted: readString(money.formatted),
      currency: readString(money.currency),
    }
  );
}

function readDateTime(value: unknown): string | undefined {
  return readCalendarDate(value) && readString(value);
}
