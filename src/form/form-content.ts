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

/** What react-hook-form keeps: the input and its faults. */
export type FormInput = UseFormReturn<GoalFormValues, unknown, KnownGoal>;

/** The input, what it means, and the reading that it began from. */
export type FormContent = FormReading &
  Pick<FormState, 'base' | 'newUuid'> & { values: GoalFormValues; format: MoneyFormat };

/** What is to be saved: the goal that is meant. `isWhole`: with everything in the form, or some of its fields only. */
export type FormSave = Pick<FormState, 'base' | 'newUuid'> & {
  fields: KnownGoal;
  isWhole: boolean;
  purpose: SavePurpose | undefined;
  /** Chosen for the amount; undefined unless its unit is in doubt. */
  amountUnit: AmountUnit | undefined;
};

export type GoalFormEvents = {
  onSave: (content: FormSave) => Promise<SaveResult>;
  /** The form holds what a save of `fields` came to. */
  onStored: (saved: { goal: StoredGoal; fields: KnownGoal; base: StoredGoal | undefined }) => void;
  /** A press of Save or of Discard that sent nothing; `given` is what was discarded, if anything differed. */
  onTell: (what: 'invalid' | 'unchanged' | 'discarded', given?: FormContent) => void;
  /** A reading that differs from the base came while the form had changes. */
  onOutdated: (base: StoredGoal, current: StoredGoal) => void;
  /** A person edited the form or put something into it, or an answer or a change of the locale wrote into it. */
  onEdit: (by: 'person' | 'answer') => void;
};

/** A new goal: one that begins anew, or one that goes on under its UUID. */
export type NewGoal = 'new' | Pick<FormContent, 'newUuid'>;
