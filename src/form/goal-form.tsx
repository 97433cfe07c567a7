import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import type { Display } from '../domain/display';
import { Button } from '../ui/button';
import { ownKeys } from '../ui/own-keys';
import { ChangeSummary } from './change-summary';
import { FormFaults } from './form-faults';
import type { FormRules } from './form-rules';
import { GoalFields } from './goal-fields';
import type { GoalFormModel } from './goal-form-model';
import type { RecordSearch } from './record-search';
import { useFieldChecks } from './use-field-checks';
import { useFormState } from './use-goal-form';

type Props = {
  form: GoalFormModel;
  display: Display;
  rules: FormRules;
  search: RecordSearch;
  /** Whether a save has run long enough to be shown. */
  isBusy: boolean;
  /** Why something changes; shown just above the button once something does. */
  reason?: ReactNode;
  /** The outcome of the last save. */
  notice: ReactNode;
};

/** Edits every field of a goal and saves them at once. */
export function GoalForm({ form, display, search, rules, isBusy, reason, notice }: Props) {
  const { base, refusal } = useFormState(form);
  const onBlur = useFieldChecks(form);
  const { control } = form.input;
  const { locale } = display;
  const format = form.basis.formatOf(base, locale);

  function save(event: SyntheticEvent) {
    event.preventDefault();
    void form.save();
  }
  function saveByKey(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event);
  }

  return (
    <form
      aria-label="Goal"
      noValidate
      className="@container grid gap-6"
      onBlur={onBlur}
      onKeyDown={ownKeys(saveByKey)}
      onSubmit={save}
    >
      <GoalFields {...{ control, base, rules, format, locale, display, search }} />
      <ChangeSummary form={form} reason={reason} />
      <div>
        <FormFaults control={control} refusal={refusal} />
        {notice}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            variant="primary"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            isBusy={isBusy}
            // In a sandbox without allow-forms no submit follows.
            // https://developer.mozilla.org/docs/Web/HTML/Element/iframe#allow-forms
            onClick={save}
          >
            {isBusy ? 'Saving…' : 'Save goal'}
          </Button>
          <Button variant="quiet" aria-disabled={isBusy || undefined} onClick={form.discard}>
            Discard changes
          </Button>
          <p className="ms-auto hidden text-sm text-muted @lg:block">Ctrl + Enter to save</p>
        </div>
      </div>
    </form>
  );
}
