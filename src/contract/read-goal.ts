import type { Circle } from '../domain/goal/circle';
import type { Client, ClientKind, Holder } from '../domain/goal/client';
import {
  type Goal,
  type GoalField,
  goalFields,
  type KnownGoal,
  knownFields,
  mapFields,
} from '../domain/goal/goal';
import type { Money, StoredGoal } from '../domain/goal/stored-goal';
import { isCurrencyCode } from '../domain/money/money';
import { goalKeys } from './goal-keys';
import { emptyFields, readGoalField } from './goal-readers';
import { type BackendGoalAnswer, readGoalAnswer } from './read-goal-answer';
import {
  type BackendAccountAnswer,
  type BackendCircleAnswer,
  type BackendHolderAnswer,
  readAccountAnswer,
  readCircleAnswer,
} from './read-people';

const neverEmpty = goalFields.filter((field) => emptyFields[field] === undefined);

const clientKinds: readonly ClientKind[] = ['individual', 'joint', 'trust', 'business'];

/** A goal from an answer in Plannr's shape; undefined if it is none. An unreadable field is unknown. */
export function readGoal(answer: unknown, etag?: string): StoredGoal | undefined {
  const goal = readGoalAnswer(answer);
  if (!goal) return undefined;
  return {
    uuid: goal.uuid,
    createdAt: goal.created_at,
    updatedAt: goal.updated_at,
    fields: fieldsOf(goal),
    emptied: neverEmpty.filter((field) => goal[goalKeys[field]] === null),
    target: moneyOf(goal),
    owners: goal.owners?.map(clientOf),
    sharedOwner: goal.shared_owner && clientOf(goal.shared_owner),
    circles: goal.visible_to_circles?.map(circleOf),
    etag,
  };
}

/** A client from an account in Plannr's shape; undefined if it is none. */
export function readClient(value: unknown): Client | undefined {
  const account = readAccountAnswer(value);
  return account && clientOf(account);
}

/** A circle from an answer in Plannr's shape; undefined if it is none. */
export function readCircle(value: unknown): Circle | undefined {
  const circle = readCircleAnswer(value);
  return circle && circleOf(circle);
}

function fieldsOf(goal: BackendGoalAnswer): KnownGoal {
  const money = goal[goalKeys.targetAmount];
  const values = {
    ...mapFields<unknown>((field) => goal[goalKeys[field]]),
    targetAmount: money === null ? null : money?.amount,
  };
  const fields = mapFields((field) => readGoalField(field, values[field]));
  return knownFields(fields as { [Field in GoalField]: Goal[Field] | undefined }); // each by the reader of its field
}

function moneyOf(goal: BackendGoalAnswer): Money | null | undefined {
  const money = goal[goalKeys.targetAmount];
  if (!money) return money;
  const { amount, formatted, currency } = money;
  return { minorUnits: amount, formatted, currency: isCurrencyCode(currency) ? currency : undefined };
}

function clientOf(account: BackendAccountAnswer): Client {
  return {
    ...holderOf(account),
    kind: clientKinds.find((kind) => kind === account.kind),
    email: account.email ?? undefined,
    photoUrl: account.photo_url ?? undefined,
    isInactive: Boolean(account.inactive_at),
    holders: account.owners?.map(holderOf),
    circles: account.circles?.map(circleOf),
  };
}

function holderOf({ uuid, name, first_name, last_name }: BackendHolderAnswer): Holder {
  const names = [first_name, last_name].filter(Boolean).join(' ');
  return { uuid, name: name || names || 'Client without a name' };
}

function circleOf({ uuid, name }: BackendCircleAnswer): Circle {
  return { uuid, name: name || 'Circle without a name' };
}
