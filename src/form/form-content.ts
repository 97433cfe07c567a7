import type { UseFormReturn } from 'react-hook-form';
import type { KnownGoal } from '../domain/goal/goal';
import type { StoredGoal } from '../domain/goal/stored-goal';
import type { SavePurpose } from '../domain/goal/undo';
import type { AmountUnit } from '../domain/money/amount-unit';
import type { MoneyFormat } from '../domain/money/money';
import type { FormState } from './form-basis';
import type { FormReading } from './goal-form-schema';
import type { GoalFormValues } from './goal-form-values';
import type { SaveResult } from './save-result';

/** react-hook-form's part: the input and its faults. */
export type FormInput = UseFormReturn<GoalFormValues, unknown, KnownGoal>;

/** The input, its meaning, and the reading that it began from. */
export type FormContent = FormReading &
  Pick<FormState, 'base' | 'newUuid'> & { values: GoalFormValues; format: MoneyFormat };

/** What to save: the meant goal. `isWhole`: everything in the form, not only some of its fields. */
type FormSave = Pick<FormState, 'base' | 'newUuid'> & {
  fields: KnownGoal;
  isWhole: boolean;
  purpose: SavePurpose | undefined;
  /** Chosen for the amount; undefined unless its unit is in doubt. */
  amountUnit: AmountUnit | undefined;
};

export type GoalFormEvents = {
  onSave: (content: FormSave) => Promise<SaveResult>;
  /** The form now holds the result of a save of `fields`. */
  onStored: (saved: { goal: StoredGoal; fields: KnownGoal; base: StoredGoal | undefined }) => void;
  /** A press of Save or of Discard that sent nothing; `given` is the discarded content, if anything differed. */
  onTell: (what: 'invalid' | 'unchanged' | 'discarded', given?: FormContent) => void;
  /** A reading that differs from the base arrived while the form had changes. */
  onOutdated: (base: StoredGoal, current: StoredGoal) => void;
  /** The adviser edited or filled the form, or an answer or a change of locale rewrote it. */
  onEdit: (by: 'person' | 'answer') => void;
};

/** A new goal: one that starts afresh, or one that continues under its UUID. */
export type NewGoal = 'new' | Pick<FormContent, 'newUuid'>;
