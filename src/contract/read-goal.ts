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
import { currencyCode } from '../domain/money/money';
import { goalKeys } from './goal-keys';
import { emptyFields, readGoalField } from './goal-readers';
import {
  readInteger,
  readLeaf,
  readList,
  readNullable,
  readObject,
  readString,
  readUuid,
} from './read-answer';

const neverEmpty = goalFields.filter((field) => emptyFields[field] === undefined);

const clientKinds: readonly string[] = ['individual', 'joint', 'trust', 'business'] satisfies ClientKind[];

/** A goal from an answer in Plannr's shape; undefined if it is none. An unreadable field is unknown. */
export function readGoal(answer: unknown, etag?: string): StoredGoal | undefined {
  const body = readObject(answer);
  const uuid = readUuid(body?.uuid);
  if (!body || uuid === undefined) return undefined;
  const target = readNullable(body[goalKeys.targetAmount], readMoney);
  return {
    uuid,
    createdAt: readString(body.created_at),
    updatedAt: readString(body.updated_at),
    fields: readFields(body, target),
    emptied: neverEmpty.filter((field) => readLeaf(body[goalKeys[field]]) === null),
    target,
    owners: readList(body.owners, readClient),
    sharedOwner: readNullable(body.shared_owner, readClient),
    circles: readList(body.visible_to_circles, readCircle),
    etag,
  };
}

function readFields(body: Record<string, unknown>, target: Money | null | undefined): KnownGoal {
  const values = {
    ...mapFields((field) => body[goalKeys[field]]),
    targetAmount: target === null ? null : target?.minorUnits,
  };
  const fields = mapFields((field) => readGoalField(field, values[field]));
  return knownFields(fields as { [Field in GoalField]: Goal[Field] | undefined }); // each by the reader of its field
}

function readMoney(value: unknown): Money | undefined {
  const money = readObject(value);
  if (!money) return undefined;
  return {
    minorUnits: readInteger(money.amount),
    formatted: readString(money.formatted),
    currency: currencyCode.safeParse(readString(money.currency)).data,
  };
}

/** A client from an account in Plannr's shape; undefined if it is none, such as a relation given as a class name. */
export function readClient(value: unknown): Client | undefined {
  const account = readObject(value);
  const named = readNamed(account);
  if (!account || !named) return undefined;
  const kind = readString(account.kind);
  return {
    ...named,
    kind: clientKinds.includes(kind ?? '') ? (kind as ClientKind) : undefined, // one of the words just checked
    email: readString(account.email),
    photoUrl: readString(account.photo_url),
    isInactive: Boolean(readString(account.inactive_at)),
    holders: readList(account.owners, readNamed),
    circles: readList(account.circles, readCircle),
  };
}

function readNamed(value: unknown): Holder | undefined {
  const account = readObject(value);
  const uuid = readUuid(account?.uuid);
  if (!account || uuid === undefined) return undefined;
  const names = [readString(account.first_name), readString(account.last_name)].filter(Boolean).join(' ');
  return { uuid, name: readString(account.name) || names || 'Client without a name' };
}

/** A circle from an answer of Plannr's shape; undefined when it is none. */
export function readCircle(value: unknown): Circle | undefined {
  const circle = readObject(value);
  const uuid = readUuid(circle?.uuid);
  if (!circle || uuid === undefined) return undefined;
  return {
    uuid,
    name: readString(circle.name) || 'Circle without a name',
  };
}
