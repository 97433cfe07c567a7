import type { AccountAnswer, CircleWithAccountsAnswer, GoalAnswer, LoginAnswer } from '../contract/answers';
import type { GoalChangeAnswer } from '../contract/goal-change-answer';
import type { AccountSort, CircleSort, GoalSort } from '../contract/page';
import type { SignInBody } from '../contract/session';
import type { ChangeReason } from '../domain/change-reason';
import type { Goal, KnownGoal } from '../domain/goal';
import type { Faults } from './refusal';

/** Who is calling: an account of a firm, and what it may do there. */
export type Caller = { accountUuid: string; firmUuid: string; mayWrite: boolean; mayDelete: boolean };

/** A goal in Plannr's shape with the entity tag of its version, quotes included. */
export type TaggedGoal = { goal: GoalAnswer; etag: string };

export type PagePlace = { page: number; perPage: number };
export type PageRequest<Sort> = PagePlace & { sort: Sort };
export type Page<Item> = { items: Item[]; total: number };

export type GoalFilter = {
  uuids?: string[] | undefined;
  accountUuids?: string[] | undefined;
  circleUuids?: string[] | undefined;
  /** Part of the goal's name or of an owner's, whatever its case and accents. */
  name?: string | undefined;
};
export type AccountFilter = {
  type?: 'client' | 'employee' | 'external' | undefined;
  uuids?: string[] | undefined;
  name?: string | undefined;
};
export type CircleFilter = {
  uuids?: string[] | undefined;
  accountUuids?: string[] | undefined;
  name?: string | undefined;
};

export type NewGoal = KnownGoal & Pick<Goal, 'name' | 'owners'>;

/** What comes beside the fields of a save. */
export type SaveOptions = {
  /** Compared in the transaction of the save; undefined changes whatever version there is. */
  ifMatch?: string | undefined;
  reason?: ChangeReason | undefined;
};

/**
 * Where goals live. Everything is seen as the caller's firm sees it, in Plannr's shape.
 * Throws `Refusal`: 403 for another firm's goal or a missing permission, 404, 412 with `current`, 422 with `errors`.
 */
export type Backend = {
  /** Rejects with the reason when it cannot answer. */
  ping(): Promise<void>;
  listGoals(caller: Caller, filter: GoalFilter, page: PageRequest<GoalSort>): Promise<Page<GoalAnswer>>;
  findGoal(caller: Caller, uuid: string): Promise<TaggedGoal>;
  /** A write and the record of what it changed are one transaction. */
  createGoal(caller: Caller, goal: NewGoal, options?: Pick<SaveOptions, 'reason'>): Promise<TaggedGoal>;
  updateGoal(caller: Caller, uuid: string, goal: KnownGoal, options?: SaveOptions): Promise<TaggedGoal>;
  deleteGoal(caller: Caller, uuid: string, options?: Pick<SaveOptions, 'ifMatch'>): Promise<void>;
  /** What was changed in a goal, newest first; of a deleted one too. */
  listHistory(caller: Caller, uuid: string, page: PagePlace): Promise<Page<GoalChangeAnswer>>;
  /** What only the database knows to be wrong with a body: owners and circles; `uuid` undefined for a new goal. Refuses whom a write refuses. */
  findFaults(caller: Caller, uuid: string | undefined, goal: KnownGoal): Promise<Faults>;
  listAccounts(
    caller: Caller,
    filter: AccountFilter,
    page: PageRequest<AccountSort>,
  ): Promise<Page<AccountAnswer>>;
  findAccount(caller: Caller, uuid: string): Promise<AccountAnswer>;
  listCircles(
    caller: Caller,
    filter: CircleFilter,
    page: PageRequest<CircleSort> & { withAccounts: boolean },
  ): Promise<Page<CircleWithAccountsAnswer>>;
  listLogins(caller: Caller): Promise<LoginAnswer[]>;
  close(): Promise<void>;
};

export type SignedIn = {
  caller: Caller;
  account: { uuid: string; name: string; firm: string };
  /** Of the firm's amounts. */
  currency: string;
};

/** Who may come in. Tokens, codes and session ids are looked up by their SHA-256 and never stored. */
export type Identity = {
  /** 401 for an unknown token. `logins` is the one route that comes without an account: then the token's own. 403 for another's account. */
  callerOfToken(token: string, accountUuid: string | undefined): Promise<Caller>;
  /** A new session's id: 256 random bits, base64url. 401 for an unknown token or a used, unknown or old code. */
  startSession(signIn: SignInBody): Promise<string>;
  findSession(id: string): Promise<SignedIn | undefined>;
  endSession(id: string): Promise<void>;
  /** A single-use code of 15 minutes that signs the account of `token` in. */
  makeSignInCode(token: string): Promise<string>;
};
