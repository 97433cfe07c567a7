import { readGoal } from '../../contract/read-goal';
import { writeGoalBody } from '../../contract/write-goal-body';
import { changedFields } from '../../domain/goal/change';
import { type GoalField, goalFields, type KnownGoal } from '../../domain/goal/goal';
import { checkReceipt, type Receipt } from '../../domain/goal/receipt';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import type { AmountUnit } from '../../domain/money/amount-unit';
import { sentFields } from '../../editor/save/sent-fields';
import { documented } from './documented-upstream';
import type { startGateway } from './start-gateway';

type Saved = { status: number; body: unknown; receipt: Receipt | undefined };

/** Edits the documented goal through a gateway as our page does: reads it, and sends the changes with its tag. */
export function openAdviser({ ask }: Pick<Awaited<ReturnType<typeof startGateway>>, 'ask'>) {
  const path = `/api/v2/goals/${documented.goalUuid}`;

  async function read(): Promise<StoredGoal> {
    const answer = await ask(path);
    const goal = readGoal(await answer.json(), answer.headers.get('etag') ?? undefined);
    if (!goal) throw new Error(`The goal was answered ${answer.status}`);
    return goal;
  }

  async function save(change: KnownGoal, amountUnit?: AmountUnit): Promise<Saved> {
    const stored = await read();
    const sent = sentFields({ stored, fields: { ...stored.fields, ...change } });
    const answer = await ask(path, {
      method: 'PUT',
      body: writeGoalBody(sent, 'PUT', { amountUnit }),
      headers: { 'if-match': stored.etag ?? '' },
    });
    const body: unknown = await answer.json();
    const goal = answer.ok ? readGoal(body) : undefined;
    const receipt = goal && checkReceipt({ sent, before: stored.fields, answer: goal });
    return { status: answer.status, body, receipt };
  }

  return {
    read,
    save,
    /** Restores what Plannr changed unasked. */
    restore({ receipt }: Saved): Promise<Saved> {
      const besides = receipt?.differences.filter(({ wasSent }) => !wasSent) ?? [];
      return save(Object.fromEntries(besides.map(({ field, expected }) => [field, expected])));
    },
  };
}

/** The fields of two readings that differ, in either direction. */
export function differing({ fields: one }: StoredGoal, { fields: other }: StoredGoal): GoalField[] {
  const changed = [...changedFields(one, other), ...changedFields(other, one)];
  return goalFields.filter((field) => changed.includes(field));
}
