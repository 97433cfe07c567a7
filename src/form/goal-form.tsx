import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle } from 'react';
import type { Client } from '../domain/client';
import type { Display } from '../domain/display';
import type { StoredGoal } from '../domain/stored-goal';
import { Button } from '../ui/button';
import { AmountField } from './fields/amount-field';
import { CirclesField } from './fields/circles-field';
import { CompleteByField } from './fields/complete-by-field';
import { OwnersField } from './fields/owners-field';
import { PriorityField } from './fields/priority-field';
import { ProgressField } from './fields/progress-field';
import { ShownOnCirclesField } from './fields/shown-on-circles-field';
import { DescriptionField, NameField, TimeframeField } from './fields/text-fields';
import { FormOutcome } from './form-outcome';
import type { RecordSearch } from './record-search';
import { type OnSave, useGoalForm } from './use-goal-form';

/** Tells whoever wants to leave whether something typed would be lost. */
export type GoalFormHandle = { isChanged: () => boolean };

type Props = {
  /** The goal as stored; undefined for a new one. */
  stored: StoredGoal | undefined;
  startOwners?: Client[];
  display: Display;
  search: RecordSearch;
  onSave: OnSave;
  ref?: Ref<GoalFormHandle>;
};

/** Edits every field of a goal and saves them at once. */
export function GoalForm({ stored, startOwners = [], display, search, onSave, ref }: Props) {
  const state = useGoalForm({ stored, startOwners, display, onSave });
  const { control } = state.form;
  const { locale } = display;
  useImperativeHandle(ref, () => ({ isChanged: state.isChanged }));

  function saveByKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void state.save();
  }

  return (
    <form
      aria-label="Goal"
      noValidate
      className="@container grid gap-6"
      onKeyDown={saveByKey}
      onSubmit={(event) => {
        event.preventDefault();
        void state.save();
      }}
    >
      <NameField control={control} locale={locale} />
      <DescriptionField control={control} locale={locale} />
      <OwnersField control={control} display={display} search={search} />
      <Pair>
        <AmountField control={control} format={state.format} />
        <ProgressField control={control} locale={locale} />
      </Pair>
      <Pair>
        <TimeframeField control={control} locale={locale} />
        <CompleteByField control={control} locale={locale} />
      </Pair>
      <PriorityField control={control} />
      <ShownOnCirclesField control={control} />
      <CirclesField control={control} locale={locale} search={search} />
      <div>
        <FormOutcome state={state} />
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            variant="primary"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            isBusy={state.isSaving}
          >
            {state.isSaving ? 'Saving…' : 'Save goal'}
          </Button>
          <Button variant="quiet" onClick={() => state.discard()}>
            Discard changes
          </Button>
          <p className="ms-auto hidden text-sm text-muted @lg:block">Ctrl + Enter saves, too</p>
        </div>
      </div>
    </form>
  );
}

/** Two short fields beside each other where there is room. */
function Pair({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-6 @lg:grid-cols-2">{children}</div>;
}
