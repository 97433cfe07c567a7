import type { Generated, Kysely, Selectable } from 'kysely';
import type { ChangeReasonKind } from '../../domain/goal/change-reason';
import type { GoalChange } from '../../domain/goal/goal-change';

/** A moment in milliseconds since 1970. */
type Moment = number;
/** `YYYY-MM-DD` */
type Day = string;
/** 0 or 1; written as a boolean too. */
type Switch = number;

type FirmTable = { uuid: string; name: string; currency: string };

type AccountTable = {
  id: Generated<number>;
  uuid: string;
  firm_uuid: string;
  type: string;
  kind: string | null;
  role: string;
  first_name: string | null;
  last_name: string | null;
  entity_name: string | null;
  email: string | null;
  photo_url: string | null;
  first_contact_on: Day | null;
  next_review_on: Day | null;
  previous_review_on: Day | null;
  anniversary_review_on: Day | null;
  inactive_on: Day | null;
  with_login: Switch;
  has_joint_account: Switch;
  last_interaction_at: Moment | null;
  referral_code: string | null;
  created_at: Moment;
  updated_at: Moment;
  search_text: string;
  sort_first_name: string;
  sort_last_name: string;
};

type LoginTable = { uuid: string; account_uuid: string; may_write: Switch; may_delete: Switch };

type CircleTable = {
  uuid: string;
  firm_uuid: string;
  name: string;
  photo_url: string | null;
  bg_colour: string | null;
  created_at: Moment;
  updated_at: Moment;
  search_text: string;
};

type GoalTable = {
  uuid: string;
  firm_uuid: string;
  version: number;
  /** The part of its tag that is left to chance; written with each version. */
  tag_digits: string;
  name: string;
  description: string;
  target_amount: number | null;
  progress: number;
  timeframe: string | null;
  complete_by: Day | null;
  priority: number | null;
  shown_on_circles: Switch;
  created_at: Moment;
  updated_at: Moment;
  search_text: string;
};

/** A record of a goal's history, which outlives the goal. */
type GoalChangeTable = {
  id: Generated<number>;
  uuid: string;
  goal_uuid: string;
  firm_uuid: string;
  version: number;
  at: Moment;
  /** The account, with its name at that time. */
  account_uuid: string;
  account_name: string;
  kind: GoalChange['kind'];
  reason_kind: ChangeReasonKind | null;
  reason_text: string | null;
  summary: string;
  /** `FieldChangeAnswer[]` as JSON. */
  changes: string;
};

/** The login of an access token; `from_setting`: the one of ACCESS_TOKEN, which a changed setting removes. */
type AccessTokenTable = { hash: string; login_uuid: string; from_setting: Switch };
type SignInCodeTable = { hash: string; token_hash: string; expires_at: Moment };

/** The holder of a secret: an access token of ours or one of Plannr's, sealed, and never both. */
type HeldTable = {
  hash: string;
  token_hash: string | null;
  sealed_token: string | null;
  expires_at: Moment;
};
type SessionTable = HeldTable & {
  /** When it ends if it is not used again before. */
  idle_at: Moment;
  /** Until then only the server that set it renews the token. */
  refreshing_until: Moment | null;
};

/** What an embed token, by its hash, lets a frame in a page of `host_origin` do. */
type EmbedGrantTable = HeldTable & {
  host_origin: string;
  goal_uuid: string;
  /** Whether the grant allows the goal to be created. */
  is_new: Switch;
  may_write: Switch;
};

/** An attempt to create a goal under the UUID that was chosen on our side; Plannr chooses another. */
type NewGoalClaimTable = {
  uuid: string;
  claimed_at: Moment;
  /** By Plannr's clock; null: not known. */
  sent_at: Moment | null;
  name_hash: string;
  owner_uuid: string | null;
  is_over: Switch;
  /** Of the goal that Plannr created; null: not known. */
  goal_uuid: string | null;
};

/** What the answers of a Plannr, by its origin, have shown. */
type UpstreamFindingTable = { origin: string; finding: string; found_at: Moment };

export type Tables = {
  firms: FirmTable;
  accounts: AccountTable;
  /** The holders of joint accounts. */
  account_holders: { account_uuid: string; holder_uuid: string; position: number };
  logins: LoginTable;
  circles: CircleTable;
  circle_members: { circle_uuid: string; account_uuid: string };
  goals: GoalTable;
  goal_owners: { goal_uuid: string; account_uuid: string; position: number };
  goal_circles: { goal_uuid: string; circle_uuid: string; position: number };
  goal_changes: GoalChangeTable;
  /** The clients whom a record is about: the goal's owners before and after. */
  goal_change_clients: { change_id: number; account_uuid: string };
  access_tokens: AccessTokenTable;
  sign_in_codes: SignInCodeTable;
  sessions: SessionTable;
  embed_grants: EmbedGrantTable;
  new_goal_claims: NewGoalClaimTable;
  upstream_findings: UpstreamFindingTable;
  used_oauth_states: { hash: string; expires_at: Moment };
};

export type Database = Kysely<Tables>;
export type DatabaseKind = 'sqlite' | 'postgres';

export type AccountRow = Selectable<AccountTable>;
export type CircleRow = Selectable<CircleTable>;
export type GoalRow = Selectable<GoalTable>;
export type GoalChangeRow = Selectable<GoalChangeTable>;
