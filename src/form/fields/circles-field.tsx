import { useController, useWatch } from 'react-hook-form';
import { circlesOfOwners, whereBlankAppears } from '../../domain/visibility';
import { Field } from '../../ui/field';
import { CirclePicker } from '../circle-picker';
import { fieldId, fieldLabels } from '../field-ids';
import type { RecordSearch } from '../record-search';
import { type GoalFormControl, useFieldError } from '../use-field-error';
import { NotReturned } from './not-returned';

type Props = { control: GoalFormControl; locale: string; search: RecordSearch };

/** In which circles the goal appears; none chosen means every circle that contains an owner. */
export function CirclesField({ control, locale, search }: Props) {
  const error = useFieldError(control, 'visibleToCircles');
  const { field } = useController({ control, name: 'visibleToCircles' });
  const owners = useWatch({ control, name: 'owners' });
  const { value, onChange, onBlur } = field;
  if (!value) return <NotReturned field="visibleToCircles" error={error} onSet={() => onChange([])} />;
  return (
    <Field
      id={fieldId('visibleToCircles')}
      label={fieldLabels.visibleToCircles}
      error={error}
      hint={value.length === 0 ? whereBlankAppears(owners) : 'Only in the circles chosen here'}
    >
      {(props) => (
        <CirclePicker
          {...props}
          selected={value}
          onChange={onChange}
          onBlur={onBlur}
          locale={locale}
          search={search.circles}
          first={circlesOfOwners(owners) ?? []}
        />
      )}
    </Field>
  );
}
