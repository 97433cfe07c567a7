import type { GoalChangeAnswer } from '../contract/goal-change-answer';
import type { SearchedGoals } from '../contract/goal-list';
import type { AccountSort, CircleSort, GoalSort } from '../contract/page';
import type { BackendGoalAnswer } from '../contract/read-goal-answer';
import type { BackendAccountAnswer, BackendCircleAnswer, BackendLoginAnswer } from '../contract/read-people';
import type { SignInBody } from '../contract/sign-in-body';
import type { BesideGoal } from '../contract/write-goal-body';
import type { Goal, KnownGoal } from '../domain/goal/goal';
import type { Faults } from './http/refusal';

/** Who is calling: an account of a firm, and what it may do there. */
export type Caller = {
  accountUuid: string;
  firmUuid: string;
  mayWrite: boolean;
  mayDelete: boolean;
  /** Of a frame, which may reach one goal; undefined for everybody else. */
  scope?: GoalScope;
  /** What Plannr knows the caller by, where goals live there. Never logged, never answered. */
  plannrToken?: string;
  /** Aborted once whoever asks a question is gone; undefined for what is to be done all the same. */
  gone?: AbortSignal;
};

/** The one goal that a frame may reach; `isNew`: the frame may create it, under this UUID. */
type GoalScope = { goalUuid: string; isNew: boolean };

/** A goal in Plannr's shape with the entity tag of its version, quotes included. */
export type TaggedGoal = { goal: BackendGoalAnswer; etag: string };

export type PagePlace = { page: number; perPage: number };
export type PageRequest<Sort> = PagePlace & { sort: Sort };
export type Page<Item> = { items: Item[]; total: number };
export type BackendGoalList = Page<BackendGoalAnswer> & {
  /** What was looked through; undefined: everything. */
  searched?: SearchedGoals;
};

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
type SaveOptions = BesideGoal & {
  /** Compared in the transaction of the save; undefined changes whatever version there is. */
  ifMatch?: string | undefined;
};

type CreateOptions = BesideGoal & {
  /** The goal's, where it was chosen before; 409 when there is or was a goal with it. */
  uuid?: string | undefined;
};

/**
 * Where goals live. Everything is seen as the caller's firm sees it, in Plannr's shape.
 * Throws `Refusal`: 403 for another firm's goal or a missing permission, 404, 409, 412 with `current`, 422 with `errors`.
 */
export type Backend = {
  /** Rejects with the reason when it cannot answer. */
  ping(): Promise<void>;
  listGoals(caller: Caller, filter: GoalFilter, page: PageRequest<GoalSort>): Promise<BackendGoalList>;
  findGoal(caller: Caller, uuid: string): Promise<TaggedGoal>;
  /** A write and the record of what it changed are one transaction. */
  createGoal(caller: Caller, goal: NewGoal, options?: CreateOptions): Promise<TaggedGoal>;
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
  ): Promise<Page<BackendAccountAnswer>>;
  findAccount(caller: Caller, uuid: string): Promise<BackendAccountAnswer>;
  /** Every joint account that one of these clients holds, each once. */
  listJointAccounts(caller: Caller, holderUuids: string[]): Promise<BackendAccountAnswer[]>;
  listCircles(
    caller: Caller,
    filter: CircleFilter,
    page: PageRequest<CircleSort> & { withAccounts: boolean },
  ): Promise<Page<BackendCircleAnswer>>;
  listLogins(caller: Caller): Promise<BackendLoginAnswer[]>;
  close(): Promise<void>;
};

export type BrowserSession = {
  caller: Caller;
  account: { uuid: string; name: string; firm: string };
  /** Of the firm's amounts. */
  currency: string;
};

export type SelectableAccount = BrowserSession['account'];

/**
 * Authentication. Codes and session ids are looked up by their SHA-256 and never stored; nor are tokens, unless
 * sealed.
 */
export type Identity = {
  /**
   * 401 for an unknown token. Only `logins` comes without an account: then the token's own. 403 for another's
   * account.
   */
  callerOfToken(
    token: string,
    accountUuid: string | undefined,
    /** Runs before another server is asked about the token; a rejection ends the attempt. */
    beforeAsking?: () => Promise<void>,
  ): Promise<Caller>;
  /** A new session's id: 256 random bits, base64url. 401 for an unknown token or a used, unknown or old code. */
  startSession(signIn: SignInBody): Promise<string>;
  /** Undefined for a session that has ended, has no account yet, or whose token has ended. */
  findSession(id: string): Promise<BrowserSession | undefined>;
  /** The accounts to choose from in a sign-in, the preferred first; undefined for any other session. */
  findChoices(id: string): Promise<SelectableAccount[] | undefined>;
  /** A new session's id, for the chosen account. 401 if there is nothing to choose, 422 for someone else's account. */
  chooseAccount(id: string, accountUuid: string): Promise<string>;
  endSession(id: string): Promise<void>;
  /** A single-use code of 15 minutes that signs the account of `token` in. */
  makeSignInCode(token: string): Promise<string>;
  /** Plannr has refused a caller's token, so the token is checked again before it is trusted. */
  doubt(caller: Caller): void;
};

/** A CRM server's request: a frame in one of its pages, for one goal. */
type EmbedGrantRequest = {
  /** The account it acts for; the grant ends with it. */
  accessToken: string;
  accountUuid: string;
  hostOrigin: string;
  /** Null: a new goal. */
  goalUuid: string | null;
  mayWrite: boolean;
  lifeMs: number;
};

export type EmbedGrant = {
  /** The account behind the frame, with the permissions and the scope of the grant. */
  signedIn: BrowserSession;
  hostOrigin: string;
  /** Null: a new goal that is not created yet. */
  goalUuid: string | null;
};

/** What frames may do. Their tokens are looked up by their SHA-256 and never stored. */
export type EmbedGrants = {
  /** A new embed token: 256 random bits, base64url. 401 for an unknown access token. */
  grant(request: EmbedGrantRequest): Promise<string>;
  /** Undefined for an unknown or expired token, and if the access token behind it has ended. */
  find(token: string): Promise<EmbedGrant | undefined>;
};
