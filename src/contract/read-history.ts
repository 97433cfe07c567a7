import { type ChangeReason, changeReasonKinds } from '../domain/goal/change-reason';
import { type FieldChange, type GoalChange, goalChangeKinds } from '../domain/goal/goal-change';
import { fieldOfKey } from './goal-keys';
import { goalReaders } from './goal-readers';
import { type ReadPage, readPage } from './read-page';
import {
  readInteger,
  readList,
  readNullable,
  readObject,
  readShape,
  readString,
  readUuid,
  readWord,
} from './read-value';

/** A page of a goal's history, newest first; undefined when it is none. A record that cannot be read is left out. */
export function readHistory(answer: unknown): ReadPage<GoalChange> | undefined {
  return readPage(answer, readGoalChange);
}

function readGoalChange(value: unknown): GoalChange | undefined {
  const record = readObject(value);
  const uuid = readUuid(record?.uuid);
  const at = readString(record?.at);
  const kind = readWord(record?.kind, goalChangeKinds);
  const version = readInteger(record?.version);
  const account = readAccount(record?.account);
  if (!uuid || !at || !kind || version === undefined || !account) return undefined;
  return {
    uuid,
    at,
    kind,
    version,
    account,
    reason: readReason(record?.reason) ?? null,
    summary: readString(record?.summary) ?? '',
    changes: readList(record?.changes, readFieldChange) ?? [],
  };
}

function readReason(value: unknown): ChangeReason | undefined {
  return readShape(value, {
    kind: (kind) => readWord(kind, changeReasonKinds),
    text: (text) => readString(text) ?? '',
  });
}

function readAccount(value: unknown): GoalChange['account'] | undefined {
  const account = readObject(value);
  const uuid = readUuid(account?.uuid);
  return uuid === undefined
    ? undefined
    : { uuid, name: readString(account?.name) || 'Account without a name' };
}

function readFieldChange(value: unknown): FieldChange | undefined {
  const change = readObject(value);
  const field = fieldOfKey(readString(change?.field) ?? '')?.field;
  if (!change || !field) return undefined;
  const before = readNullable<unknown>(change.old, goalReaders[field]);
  const after = readNullable<unknown>(change.new, goalReaders[field]);
  if (before === undefined || after === undefined) return undefined;
  return { field, old: before, new: after } as FieldChange; // both values by the reader of the field
}
