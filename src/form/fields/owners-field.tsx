import { useController } from 'react-hook-form';
import type { Display } from '../../domain/display';
import { Field } from '../../ui/field';
import { ClientPicker } from '../client-picker';
import { fieldId, fieldLabels } from '../field-ids';
import type { RecordSearch } from '../record-search';
import { type GoalFormControl, useFieldError } from '../use-field-error';
import { NotReturned } from './not-returned';

type Props = { control: GoalFormControl; display: Display; search: RecordSearch };

/** Whose goal it is. */
export function OwnersField({ control, display, search }: Props) {
  const error = useFieldError(control, 'owners');
  const { field } = useController({ control, name: 'owners' });
  const { value, onChange, onBlur } = field;
  if (!value) return <NotReturned field="owners" error={error} onSet={() => onChange([])} />;
  return (
    <Field
      id={fieldId('owners')}
      label={fieldLabels.owners}
      error={error}
      hint="Clients only: search by name"
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
