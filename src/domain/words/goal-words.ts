import type { Circle } from '../goal/circle';
import type { Client } from '../goal/client';
import { unseenCircle, unseenClient } from '../goal/goal-records';
import type { MoneyFormat } from '../money/money';
import type { GoalWords } from './describe-value';

/** How a sentence writes money, and names the known clients and circles. */
export function goalWords(
  money: MoneyFormat,
  known: { clients: readonly Client[]; circles: readonly Circle[] },
): GoalWords {
  const nameOf = (records: readonly { uuid: string; name: string }[], uuid: string) =>
    records.find((record) => record.uuid === uuid)?.name;
  return {
    money,
    clientName: (uuid) => nameOf(known.clients, uuid) ?? unseenClient(uuid).name,
    circleName: (uuid) => nameOf(known.circles, uuid) ?? unseenCircle(uuid).name,
  };
}
