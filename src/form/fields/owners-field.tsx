import { useController } from 'react-hook-form';
import type { Display } from '../../domain/display';
import type { StoredGoal } from '../../domain/stored-goal';
import { Field } from '../../ui/field';
import { ClientPicker } from '../client-picker';
import { fieldId, fieldLabels } from '../field-ids';
import type { FormRules } from '../form-rules';
import type { RecordSearch } from '../record-search';
import { type GoalFormControl, useFieldError } from '../use-field-error';
import { LeaveAsItIs, NotReturned } from './not-returned';

type Props = {
  control: GoalFormControl;
  base: StoredGoal | undefined;
  rules: FormRules;
  display: Display;
  search: RecordSearch;
};

/** Whose goal it is. */
export function OwnersField({ control, base, rules, display, search }: Props) {
  const error = useFieldError(control, 'owners');
  const { field } = useController({ control, name: 'owners' });
  const { value, onChange, onBlur } = field;
  const isReturned = !base || base.fields.owners !== undefined;
  const shared = base?.sharedOwner;
  if (!value)
    return (
      <NotReturned
        field="owners"
        error={error}
        rules={rules}
        known={shared ? `Known: ${shared.name}` : undefined}
        onSet={() => onChange(shared ? [shared] : [])}
      />
    );
  return (
    <Field
      id={fieldId('owners')}
      label={fieldLabels.owners}
      error={error}
      hint={isReturned ? 'Clients only: search by name' : 'What stands here replaces all owners of the goal'}
      extra={!isReturned && <LeaveAsItIs field="owners" onLeave={() => onChange(undefined)} />}
    >
      {(props) => (
        <ClientPicker
          {...props}
          selected={value}
          onChange={onChange}
          onBlur={onBlur}
          display={display}
          search={search.clients}
        />
      )}
    </Field>
  );
}
