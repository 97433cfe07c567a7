import { useController, useWatch } from 'react-hook-form';
import type { StoredGoal } from '../../domain/stored-goal';
import { circlesOfOwners, whereBlankAppears } from '../../domain/visibility';
import { Field } from '../../ui/field';
import { CirclePicker } from '../circle-picker';
import { fieldId, fieldLabels } from '../field-ids';
import type { FormRules } from '../form-rules';
import type { RecordSearch } from '../record-search';
import { type GoalFormControl, useFieldError } from '../use-field-error';
import { LeaveAsItIs, NotReturned } from './not-returned';

type Props = {
  control: GoalFormControl;
  base: StoredGoal | undefined;
  rules: FormRules;
  locale: string;
  search: RecordSearch;
};

/** In which circles the goal appears; none chosen means every circle that contains an owner. */
export function CirclesField({ control, base, rules, locale, search }: Props) {
  const error = useFieldError(control, 'visibleToCircles');
  const { field } = useController({ control, name: 'visibleToCircles' });
  const [owners, isShown] = useWatch({ control, name: ['owners', 'shownOnCircles'] });
  const { value, onChange, onBlur } = field;
  const isReturned = !base || base.fields.visibleToCircles !== undefined;
  if (!value)
    return <NotReturned field="visibleToCircles" error={error} rules={rules} onSet={() => onChange([])} />;
  const chosen = value.length === 0 ? whereBlankAppears(owners) : 'Only in the circles chosen here';
  const where = isShown === false ? 'Nowhere while “Shown on circles” is off' : chosen;
  return (
    <Field
      id={fieldId('visibleToCircles')}
      label={fieldLabels.visibleToCircles}
      error={error}
      hint={isReturned ? where : `${where}. This replaces all circles of the goal`}
      extra={!isReturned && <LeaveAsItIs field="visibleToCircles" onLeave={() => onChange(undefined)} />}
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
