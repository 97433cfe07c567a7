import type { Display } from '../../domain/display';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import { Field } from '../../ui/field';
import { ClientPicker } from '../client-picker';
import { fieldId, fieldLabels } from '../field-labels';
import type { FormRules } from '../form-rules';
import type { RecordSearch } from '../record-search';
import type { GoalFormControl } from '../use-field-error';
import { LeaveAsItIs, NotReturned } from './not-returned';
import { useRecords } from './use-records';

type Props = {
  control: GoalFormControl;
  base: StoredGoal | undefined;
  rules: FormRules;
  display: Display;
  search: RecordSearch;
};

/** The clients who own the goal. */
export function OwnersField({ control, base, rules, display, search }: Props) {
  const { error, value, set, isReturned, leaveAsItIs, box } = useRecords('owners', { control, base });
  const shared = base?.sharedOwner;
  if (!value)
    return (
      <NotReturned
        field="owners"
        error={error}
        rules={rules}
        known={shared ? `Known: ${shared.name}` : undefined}
        onSet={() => set(shared ? [shared] : [])}
      />
    );
  return (
    <Field
      id={fieldId('owners')}
      label={fieldLabels.owners}
      error={error}
      hint={isReturned ? 'Search clients by name' : 'Replaces the current owners'}
      extra={!isReturned && <LeaveAsItIs field="owners" onLeave={leaveAsItIs} />}
    >
      {(props) => (
        <ClientPicker {...props} {...box} selected={value} display={display} search={search.clients} />
      )}
    </Field>
  );
}
