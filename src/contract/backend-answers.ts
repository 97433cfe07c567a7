import type { CircleAnswer, GoalAnswer, HolderAnswer, LoginAnswer } from './answers';

type Known<Answer extends { uuid: string }> = Pick<Answer, 'uuid'> & {
  [Key in Exclude<keyof Answer, 'uuid'>]?: Answer[Key] | undefined;
};

/*
 * The answers of whoever keeps goals. A key that is left out was not given, or not in a form that can be read: behind
 * Plannr the keys that no page of ours reads are never passed on. Our own store gives all of them.
 */

export type BackendCircleAnswer = Known<CircleAnswer> & { accounts?: BackendAccountAnswer[] | undefined };

export type BackendHolderAnswer = Known<Omit<HolderAnswer, 'circles'>> & {
  circles?: BackendCircleAnswer[] | undefined;
};

export type BackendAccountAnswer = BackendHolderAnswer & { owners?: BackendHolderAnswer[] | undefined };

export type BackendMoneyAnswer = {
  /** Minor units. */
  amount?: number | undefined;
  formatted?: string | undefined;
  currency?: string | undefined;
};

type GoalParts = 'target_amount' | 'shared_owner' | 'owners' | 'visible_to_circles';
/** Null where Plannr answers none, though a goal is never without them. */
type NeverEmpty = 'name' | 'progress' | 'account_uuids' | 'shown_on_circles' | 'visible_to_circles_uuids';
export type BackendGoalAnswer = Known<Omit<GoalAnswer, GoalParts | NeverEmpty>> & {
  [Key in NeverEmpty]?: GoalAnswer[Key] | null | undefined;
} & {
  target_amount?: BackendMoneyAnswer | null | undefined;
  shared_owner?: BackendAccountAnswer | null | undefined;
  owners?: BackendAccountAnswer[] | undefined;
  visible_to_circles?: BackendCircleAnswer[] | undefined;
};

export type BackendLoginAnswer = Known<Omit<LoginAnswer, 'account' | 'firm'>> & {
  account: Known<LoginAnswer['account']>;
  firm?: { uuid?: string | undefined; name?: string | undefined } | undefined;
};
