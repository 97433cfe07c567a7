import type { CircleAnswer, GoalAnswer, HolderAnswer, LoginAnswer } from './answers';

type Known<Answer extends { uuid: string }> = Pick<Answer, 'uuid'> & {
  [Key in Exclude<keyof Answer, 'uuid'>]?: Answer[Key] | undefined;
};

/*
 * What a backend answers. A missing key was not returned, or not in a readable form: in gateway mode we pass on only
 * the keys that our pages read. Our own store returns all of them.
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
/** Null if Plannr returns null, although a goal always has them. */
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
