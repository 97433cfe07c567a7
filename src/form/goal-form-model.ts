import { changedFields } from '../domain/goal/change';
import { isSameReading, type StoredGoal } from '../domain/goal/stored-goal';
import type { FormBasis, FormState } from './form-basis';
import type { FormContent, FormInput, GoalFormEvents, NewGoal } from './form-content';
import { createFormSaves } from './form-saves';
import { readForm } from './goal-form-schema';
import { type GoalFormValues, nothingBeside } from './goal-form-values';
import { isSameForm } from './keep-typing';

export type GoalFormModel = ReturnType<typeof createGoalFormModel>;

type Parts = {
  input: FormInput;
  basis: FormBasis;
  /** Of the newest drawing. */
  events: () => GoalFormEvents;
};

/** A goal's form as the editor uses it: read, filled, saved and discarded. Each call sees the newest state. */
export function createGoalFormModel({ input, basis, events }: Parts) {
  let author: 'person' | 'answer' = 'person';

  function read(): FormContent {
    const values = { ...input.getValues() };
    const { base, newUuid } = basis.get();
    const { mayEmptyFields } = basis.settings().rules;
    const format = basis.formatOf(base);
    const reading = readForm(values, { format, stored: base?.fields ?? {}, mayEmptyFields });
    return { values, base, newUuid, format, ...reading };
  }

  // The meaning decides: "5" typed over "5.00" is no change. Unreadable input is one.
  function isChanged(): boolean {
    const { base, values, meant, unreadable } = read();
    if (isSameForm(values, basis.valuesOf(base))) return false;
    return !base || unreadable.length > 0 || changedFields(base.fields, meant).length > 0;
  }

  /** Runs a change of the form that no person made. */
  function byAnswer(change: () => void): void {
    author = 'answer';
    change();
    author = 'person';
  }

  /**
   * Puts something into the form that was not typed: a reading, a merge, a draft, an older value. `on` is what the
   * form is compared with from now on, if that changes.
   */
  function put(patch: Partial<GoalFormValues>, on?: StoredGoal | NewGoal): void {
    basis.set({ ...(on && begin(on)), refusal: null });
    input.reset({ ...input.getValues(), ...patch });
    events().onEdit(author);
  }

  function begin(on: StoredGoal | NewGoal): Partial<FormState> {
    if (on === 'new') return { base: undefined, newUuid: crypto.randomUUID() };
    return 'newUuid' in on ? { base: undefined, newUuid: on.newUuid } : { base: on };
  }

  /** Fills the form from a reading, whatever it contains. */
  function take(goal: StoredGoal): void {
    put(basis.valuesOf(goal), goal);
  }

  const saves = createFormSaves({
    input,
    basis,
    events,
    read,
    put: (...given) => byAnswer(() => put(...given)),
  });

  function discard(): void {
    // A running save cannot be cancelled, and its answer is about to fill the form.
    if (saves.isSaving()) return;
    const given = isChanged() ? read() : undefined;
    const goal = basis.settings().stored ?? basis.get().base;
    put({ ...basis.valuesOf(goal), ...nothingBeside }, goal ?? 'new');
    events().onTell('discarded', given);
  }

  return {
    input,
    basis,
    read,
    isChanged,
    put,
    take,
    discard,
    byAnswer,
    /** Fills the form from a later reading if it has no changes; otherwise reports it. */
    offer(reading: StoredGoal | undefined): void {
      const { base } = basis.get();
      if (!reading || saves.isSaving() || (base && isSameReading(reading, base))) return;
      if (!isChanged()) take(reading);
      else if (base) events().onOutdated(base, reading);
    },
    /** Who makes the change that the form reports now. */
    author: () => author,
    ...saves,
  };
}
