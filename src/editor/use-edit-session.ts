import { useState } from 'react';
import type { SessionAnswer } from '../contract/session';
import type { KnownGoal } from '../domain/goal/goal';
import type { Receipt } from '../domain/goal/receipt';
import type { StoredGoal } from '../domain/goal/stored-goal';
import type { FormRules } from '../form/form-rules';
import type { ValueWords } from './save/value-words';

type Settings = SessionAnswer['settings'];
/** Notes of this visit: in a tab they survive a reload, in a frame they stay in memory. */
type Notes = { has: (note: string) => boolean; add: (note: string) => void };
type Saved = { sent: KnownGoal; before: StoredGoal | undefined; receipt: Receipt; words: ValueWords };

// Of the whole visit, whichever goal it showed in.
const doubt = 'amounts in doubt';

export type EditSession = ReturnType<typeof useEditSession>;

/** What this visit has learnt about a goal that the server does not return. */
export function useEditSession({ mayEmptyFields, amountUnit, locale }: Settings, notes: Notes) {
  const [unconfirmed, setUnconfirmed] = useState<FormRules['unconfirmed']>({});
  const [last, setLast] = useState<{ before: KnownGoal; sent: KnownGoal }>();
  const rules: FormRules = {
    mayEmptyFields,
    isAmountInDoubt: amountUnit === null && notes.has(doubt),
    unconfirmed,
  };

  return {
    rules,
    /** The last save of a goal that was stored before. */
    last,
    note({ sent, before, receipt, words }: Saved) {
      setLast(before && { before: before.fields, sent });
      if (receipt.differences.some(({ isHundredfold }) => isHundredfold)) notes.add(doubt);
      const at = new Date().toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
      const told = receipt.unconfirmed.map((field) => [
        field,
        `${words.value(field, sent)} (sent ${at}, not confirmed)`,
      ]);
      setUnconfirmed((known) => ({ ...known, ...Object.fromEntries(told) }));
    },
  };
}
