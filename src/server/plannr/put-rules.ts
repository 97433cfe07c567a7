import { goalKeys } from '../../contract/goal-keys';
import { readGoal } from '../../contract/read-goal';
import type { BackendGoalAnswer } from '../../contract/read-goal-answer';
import { emptiedFields, isEmptyValue } from '../../domain/goal/emptied';
import { goalFields, type KnownGoal } from '../../domain/goal/goal';
import { isHundredfold } from '../../domain/money/stored-amount';
import { type Faults, refuseFaults } from '../http/refusal';
import type { UpstreamFindings } from '../store/upstream-findings';
import type { PlannrAmounts } from './sent-goal';

const notTold = 'Plannr clears this if we leave it out, and doesn’t return its value. Set it before you save';
const inDoubt = 'Plannr clears this if we leave it out, and its unit is in doubt. Type it again';

/** What a PUT carries depends on what Plannr does with omitted fields; its answers show that, and we remember it. */
export function createPutRules(findings: UpstreamFindings, { amountUnit }: PlannrAmounts) {
  const isAmountInDoubt = async () => amountUnit === null && (await findings.has('amount-in-doubt'));

  return {
    /**
     * The change alone, or with every known value if Plannr replaces. Throws `Refusal` with 422 if it would empty an
     * unknown value.
     */
    async toSend(change: KnownGoal, readCurrent: () => Promise<BackendGoalAnswer>): Promise<KnownGoal> {
      if (!(await findings.has('replaces'))) return change;
      const current = readGoal(await readCurrent());
      const kept: KnownGoal = { ...current?.fields };
      const faults: Faults = {};
      for (const field of goalFields) {
        if (isEmptyValue(kept[field])) delete kept[field];
        const isUnknown = current?.fields[field] === undefined && !current?.emptied?.includes(field);
        if (isUnknown && change[field] === undefined) faults[goalKeys[field]] = [notTold];
      }
      if (kept.targetAmount != null && change.targetAmount === undefined && (await isAmountInDoubt()))
        faults[goalKeys.targetAmount] = [inDoubt];
      if (Object.keys(faults).length > 0) throw refuseFaults(faults);
      return { ...kept, ...change };
    },

    /** Learns from the answer of a PUT; `before`: the goal just before it. */
    async learn(
      sent: KnownGoal,
      before: BackendGoalAnswer | undefined,
      answer: BackendGoalAnswer,
    ): Promise<void> {
      const stored = readGoal(answer);
      if (!stored) return;
      if (amountUnit === null && sent.targetAmount != null && isHundredfold(stored, sent.targetAmount))
        await findings.note('amount-in-doubt');
      const kept = before && readGoal(before)?.fields;
      if (!kept) return;
      const isOmitted = (field: (typeof goalFields)[number]) => sent[field] === undefined;
      if (emptiedFields(kept, stored).some(isOmitted)) await findings.note('replaces');
    },
  };
}
