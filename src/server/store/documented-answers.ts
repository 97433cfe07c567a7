import type { AccountAnswer, CircleWithAccountsAnswer, GoalAnswer } from '../../contract/answers';

/** A goal with only what Plannr documents. */
export function documentedGoal({
  account_uuids,
  owners,
  shown_on_circles,
  visible_to_circles_uuids,
  visible_to_circles,
  ...goal
}: GoalAnswer): GoalAnswer {
  return { ...goal, shared_owner: goal.shared_owner && documentedAccount(goal.shared_owner) };
}

/** An account with only what Plannr documents. */
export function documentedAccount({ kind, owners, ...account }: AccountAnswer): AccountAnswer {
  return { ...account, owners: owners.map(({ kind: _, ...holder }) => holder) };
}

/** A circle whose accounts have only what Plannr documents. */
export function documentedCircle({
  accounts,
  ...circle
}: CircleWithAccountsAnswer): CircleWithAccountsAnswer {
  return accounts ? { ...circle, accounts: accounts.map(documentedAccount) } : circle;
}
