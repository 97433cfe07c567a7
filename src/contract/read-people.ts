import { readBoolean, readList, readNullable, readObject, readString, readUuid } from './read-value';

/*
 * Readers of foreign JSON in Plannr's shape: what the gateway passes on of Plannr's answers, and what a page reads of
 * ours. A missing key was not returned, or not in a readable form.
 */

/** A uuid, and what else is known. */
export type Known<Answer extends { uuid: string }> = Pick<Answer, 'uuid'> & Partial<Answer>;

/** A circle without its accounts; undefined if it is none, such as a relation given as a class name. */
function readCircleAlone(value: unknown) {
  const circle = readObject(value);
  const uuid = readUuid(circle?.uuid);
  if (!circle || uuid === undefined) return undefined;
  return {
    uuid,
    name: readString(circle.name),
    photo_url: readNullable(circle.photo_url, readString),
    bg_colour: readNullable(circle.bg_colour, readString),
  };
}

export type BackendHolderAnswer = Known<NonNullable<ReturnType<typeof readHolder>>>;

/** One holder of a joint account. */
function readHolder(value: unknown) {
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
    circles: readList(account.circles, readCircleAlone),
  };
}

export type BackendAccountAnswer = BackendHolderAnswer & { owners?: BackendHolderAnswer[] | undefined };

/** An account; undefined if it is none. */
export function readAccountAnswer(value: unknown): BackendAccountAnswer | undefined {
  const account = readHolder(value);
  return account && { ...account, owners: readList(readObject(value)?.owners, readHolder) };
}

export type BackendCircleAnswer = Known<NonNullable<ReturnType<typeof readCircleAlone>>> & {
  accounts?: BackendAccountAnswer[] | undefined;
};

/** A circle, with its accounts if it lists them; undefined if it is none. */
export function readCircleAnswer(value: unknown): BackendCircleAnswer | undefined {
  const circle = readCircleAlone(value);
  return circle && { ...circle, accounts: readList(readObject(value)?.accounts, readAccountAnswer) };
}

type LoginReading = NonNullable<ReturnType<typeof readLoginAnswer>>;
export type BackendLoginAnswer = Known<LoginReading> & Pick<LoginReading, 'account'>;

/** A login; undefined if it is none, or names no account. */
export function readLoginAnswer(value: unknown) {
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
