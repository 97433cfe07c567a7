import type { CircleAnswer, GoalAnswer, HolderAnswer, LoginAnswer } from './answers';

type Known<Answer extends { uuid: string }> = Pick<Answer, 'uuid'> & {
  [Key in Exclude<keyof Answer, 'uuid'>]?: Answer[Key] | undefined;
};

/*
 * The answers of whoever keeps goals. A key that is left out was not given, or not in a form that can be read: behind
 * Plannr the keys that no page of ours reads are never passed on. Our own store gives all of them.
 */

export type KnownCircleAnswer = Known<CircleAnswer> & { accounts?: KnownAccountAnswer[] | undefined };

export type KnownHolderAnswer = Known<Omit<HolderAnswer, 'circles'>> & {
  circles?: KnownCircleAnswer[] | undefined;
};

export type KnownAccountAnswer = KnownHolderAnswer & { owners?: KnownHolderAnswer[] | undefined };

export type KnownMoneyAnswer = {
  /** Minor units. */
  amount?: number | undefined;
  formatted?: string | undefined;
  currency?: string | undefined;
};

type GoalParts = 'target_amount' | 'shared_owner' | 'owners' | 'visible_to_circles';
/** Null where Plannr answers none, though a goal is never without them. */
type NeverEmpty = 'name' | 'progress' | 'account_uuids' | 'shown_on_circles' | 'visible_to_circles_uuids';
export type KnownGoalAnswer = Known<Omit<GoalAnswer, GoalParts | NeverEmpty>> & {
  [Key in NeverEmpty]?: GoalAnswer[Key] | null | undefined;
} & {
  target_amount?: KnownMoneyAnswer | null | undefined;
  shared_owner?: KnownAccountAnswer | null | undefined;
  owners?: KnownAccountAnswer[] | undefined;
  visible_to_circles?: KnownCircleAnswer[] | undefined;
};

export type KnownLoginAnswer = Known<Omit<LoginAnswer, 'account' | 'firm'>> & {
  account: Known<LoginAnswer['account']>;
  firm?: { uuid?: string | undefined; name?: string | undefined } | undefined;
};
