import { z } from 'zod';
import type { GoalField } from '../domain/goal/goal';
import type { goalKeys } from './goal-keys';
import type { BackendGoalAnswer } from './read-goal-answer';
import type { BackendAccountAnswer, BackendCircleAnswer, BackendLoginAnswer } from './read-people';

/** A moment as Plannr writes it. */
export const dateTime = z
  .string()
  .meta({ description: 'ISO 8601 with an offset', examples: ['2026-04-29T12:53:00+01:00'] });

/** A circle as `GET /api/v1/circles` answers it; `accounts` only with `include=accounts`. */
const circleAnswer = z.object({
  uuid: z.guid(),
  name: z.string(),
  photo_url: z.string().nullable(),
  bg_colour: z.string().nullable(),
});
export type CircleAnswer = z.infer<typeof circleAnswer>;

const holderAnswer = z.object({
  uuid: z.guid(),
  created_at: dateTime,
  updated_at: dateTime,
  /** Plannr: client, employee, external. */
  type: z.string(),
  /** Individual, joint, trust or business: added by our store, as Plannr documents no such key. */
  kind: z.string().nullable().optional(),
  role: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  photo_url: z.string().nullable(),
  first_contact_date: dateTime.nullable(),
  next_review_date: dateTime.nullable(),
  previous_review_date: dateTime.nullable(),
  anniversary_review_date: dateTime.nullable(),
  with_login: z.boolean(),
  has_joint_account: z.boolean(),
  can_be_deleted: z.enum(['true', 'false']),
  ownership_percentage: z.number(),
  inactive_at: z.string().nullable().meta({ description: 'The day, YYYY-MM-DD' }),
  last_interaction_at: z.string().nullable(),
  referral_code: z.string().nullable(),
  circles: z.array(circleAnswer),
});
/** One holder of a joint account: an account without holders of its own. */
export type HolderAnswer = z.infer<typeof holderAnswer>;

/** An account as `GET /api/v1/account` answers it: the scalar keys that Plannr documents, and the relations we know. */
export const accountAnswer = holderAnswer.extend({
  owners: z.array(holderAnswer).meta({ description: 'Who holds a joint account; empty for any other' }),
}) satisfies z.ZodType<BackendAccountAnswer>;
export type AccountAnswer = z.infer<typeof accountAnswer>;

export const jointAccountsAnswer = z.object({ data: z.array(accountAnswer) });

export const circleWithAccountsAnswer = circleAnswer.extend({
  accounts: z.array(accountAnswer).optional(),
}) satisfies z.ZodType<BackendCircleAnswer>;
export type CircleWithAccountsAnswer = z.infer<typeof circleWithAccountsAnswer>;

const moneyAnswer = z.object({
  amount: z.number().meta({ description: 'Minor units' }),
  formatted: z.string(),
  currency: z.string(),
});

/** A goal as `PUT /api/v2/goals/{uuid}` returns it; the keys below `shared_owner` are our own store's. */
export const goalAnswer = z.object({
  uuid: z.guid(),
  created_at: dateTime,
  updated_at: dateTime,
  name: z.string(),
  description: z.string(),
  target_amount: moneyAnswer.nullable(),
  progress: z.string(),
  timeframe: z.string().nullable(),
  complete_goal_by: dateTime.nullable(),
  priority: z.string().nullable(),
  shared_owner_type: z.string().nullable(),
  shared_owner: accountAnswer.nullable(),
  account_uuids: z.array(z.guid()).optional(),
  owners: z.array(accountAnswer).optional(),
  shown_on_circles: z.boolean().optional(),
  visible_to_circles_uuids: z.array(z.guid()).optional(),
  visible_to_circles: z.array(circleAnswer).optional(),
} satisfies Record<(typeof goalKeys)[GoalField], z.ZodType> &
  Record<string, z.ZodType>) satisfies z.ZodType<BackendGoalAnswer>;
export type GoalAnswer = z.infer<typeof goalAnswer>;

/** A login as `GET /api/v1/logins` returns it; `account.uuid` goes into `X-PLANNR-ACCOUNT-UUID`. */
const loginAnswer = z.object({
  uuid: z.guid(),
  has_write_permission: z.boolean(),
  has_delete_permission: z.boolean(),
  goals_enabled: z.boolean(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  email: z.string().nullable(),
  account: z.object({ uuid: z.guid(), type: z.string(), role: z.string(), name: z.string() }),
  firm: z.object({ uuid: z.guid(), name: z.string() }),
}) satisfies z.ZodType<BackendLoginAnswer>;
export type LoginAnswer = z.infer<typeof loginAnswer>;
export const loginsAnswer = z.object({ data: z.array(loginAnswer) });
