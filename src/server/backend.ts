import type { AccountAnswer, CircleWithAccountsAnswer, GoalAnswer, LoginAnswer } from '../contract/answers';
import type { AccountSort, CircleSort, GoalSort } from '../contract/page';
import type { SignInBody } from '../contract/session';
import type { Goal, KnownGoal } from '../domain/goal';
import type { Faults } from './refusal';

/** Who is calling: an account of a firm, and what it may do there. */
export type Caller = { accountUuid: string; firmUuid: string; mayWrite: boolean; mayDelete: boolean };

/** A goal in Plannr's shape with the entity tag of its version, quotes included. */
export type TaggedGoal = { goal: GoalAnswer; etag: string };

export type PageRequest<Sort> = { page: number; perPage: number; sort: Sort };
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

/**
 * Where goals live. Everything is seen as the caller's firm sees it, in Plannr's shape.
 * Throws `Refusal`: 403 for another firm's goal or a missing permission, 404, 412 with `current`, 422 with `errors`.
 */
export type Backend = {
  /** Rejects with the reason when it cannot answer. */
  ping(): Promise<void>;
  listGoals(caller: Caller, filter: GoalFilter, page: PageRequest<GoalSort>): Promise<Page<GoalAnswer>>;
  findGoal(caller: Caller, uuid: string): Promise<TaggedGoal>;
  createGoal(caller: Caller, goal: NewGoal): Promise<TaggedGoal>;
  /** One transaction; `ifMatch` is compared in it, undefined changes whatever version there is. */
  updateGoal(caller: Caller, uuid: string, goal: KnownGoal, ifMatch: string | undefined): Promise<TaggedGoal>;
  deleteGoal(caller: Caller, uuid: string, ifMatch: string | undefined): Promise<void>;
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
