import { changedFields } from '../domain/goal/change';
import type { GoalField, KnownGoal } from '../domain/goal/goal';
import type { StoredGoal } from '../domain/goal/stored-goal';
import type { SavePurpose } from '../domain/goal/undo';
import type { FormBasis } from './form-basis';
import type { FormContent, FormInput, GoalFormEvents } from './form-content';
import type { GoalFormValues } from './goal-form-values';
import { keepTyping } from './keep-typing';
import { rewriteForLocale } from './rewrite-for-locale';
import { showFaults } from './show-faults';

type Parts = {
  input: FormInput;
  basis: FormBasis;
  events: () => GoalFormEvents;
  read: () => FormContent;
  /** Fills the form from an answer. */
  put: (values: GoalFormValues, on: StoredGoal) => void;
};

/** The saves of a form, one at a time. */
export function createFormSaves({ input, basis, events, read, put }: Parts) {
  let attempts = 0;
  let isRunning = false;

  function refuse(others: string[]): void {
    attempts += 1;
    basis.set({ refusal: { attempt: attempts, others } });
  }
  function refuseOurselves(): void {
    refuse([]);
    events().onTell('invalid');
  }

  /** Whether `fields` are stored now; `only`: those of them that are saved, undefined for the whole form. */
  async function send(
    fields: KnownGoal,
    only?: readonly GoalField[],
    purpose?: SavePurpose,
  ): Promise<boolean> {
    const { base, newUuid } = basis.get();
    basis.set({ refusal: null });
    if (base && changedFields(base.fields, fields).length === 0) {
      events().onTell('unchanged');
      return true;
    }
    const now = { ...input.getValues() };
    // Unsent input counts as typed since, so that the answer does not overwrite it.
    const atClick = only ? { ...basis.valuesOf(base), ...pick(now, only) } : now;
    const from = basis.formatOf(base);
    const amountUnit = basis.settings().rules.isAmountInDoubt ? now.amountUnit : undefined;
    const isWhole = only === undefined;
    const result = await events().onSave({ fields, base, newUuid, isWhole, purpose, amountUnit });
    if (result.kind === 'saved') {
      const { goal } = result;
      const to = basis.formatOf(base);
      const sent =
        to.locale === from.locale ? atClick : rewriteForLocale(atClick, { from, to, stored: fields }).values;
      put(keepTyping({ atClick: sent, now: input.getValues(), answered: basis.valuesOf(goal) }), goal);
      events().onStored({ goal, fields, base });
    }
    if (result.kind === 'refused') {
      showFaults(input, { faults: result.faults, sent: atClick });
      refuse(result.others);
    }
    return result.kind === 'saved';
  }

  /** Runs a save unless another is running; whether it ended in `send` storing the goal. */
  async function alone(run: (sendAndSee: typeof send) => Promise<unknown>): Promise<boolean> {
    if (isRunning) return false;
    isRunning = true;
    let isStored = false;
    try {
      await run(async (...given) => {
        isStored = await send(...given);
        return isStored;
      });
    } finally {
      isRunning = false;
    }
    return isStored;
  }

  return {
    isSaving: () => isRunning,

    /** Whether everything in the form is stored now. */
    save: () => alone((sendAndSee) => input.handleSubmit((fields) => sendAndSee(fields), refuseOurselves)()),

    /** Saves some fields of a stored goal as they are in the form; other input stays unsaved. */
    saveFields: (only: readonly GoalField[], purpose?: SavePurpose) =>
      alone(async (sendAndSee) => {
        const { base, meant, unreadable } = read();
        if (!only.some((field) => unreadable.includes(field)))
          return sendAndSee({ ...base?.fields, ...pick(meant, only) }, only, purpose);
        await input.trigger([...only]);
        refuseOurselves();
      }),
  };
}

/** Some fields of a goal or of a form. */
function pick<Values extends Partial<Record<GoalField, unknown>>>(
  values: Values,
  fields: readonly GoalField[],
): Pick<Values, GoalField & keyof Values> {
  const picked = fields.filter((field) => field in values).map((field) => [field, values[field]]);
  return Object.fromEntries(picked) as Pick<Values, GoalField & keyof Values>; // the same keys and values
}
