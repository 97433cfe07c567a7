import type { GoalWords } from '../../domain/words/describe-value';

/** British words in pounds; clients and circles are named by `names`, else by their uuid. */
export function someWords(names: Record<string, string> = {}): GoalWords {
  const nameOf = (uuid: string) => names[uuid] ?? uuid;
  return { money: { locale: 'en-GB', currency: 'GBP' }, clientName: nameOf, circleName: nameOf };
}
