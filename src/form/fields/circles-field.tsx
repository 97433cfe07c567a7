import { useWatch } from 'react-hook-form';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import { circlesOfOwners, whereBlankAppears } from '../../domain/goal/visibility';
import { Field } from '../../ui/field';
import { CirclePicker } from '../circle-picker';
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
  locale: string;
  search: RecordSearch;
};

/** In which circles the goal appears; none chosen means every circle that contains an owner. */
export function CirclesField({ control, base, rules, locale, search }: Props) {
  const { error, value, set, isReturned, leaveAsItIs, box } = useRecords('visibleToCircles', {
    control,
    base,
  });
  const [owners, isShown] = useWatch({ control, name: ['owners', 'shownOnCircles'] });
  if (!value)
    return <NotReturned field="visibleToCircles" error={error} rules={rules} onSet={() => set([])} />;
  const chosen = value.length === 0 ? whereBlankAppears(owners) : 'Only in the circles chosen here';
  const where = isShown === false ? 'Hidden from circles' : chosen;
  return (
    <Field
      id={fieldId('visibleToCircles')}
      label={fieldLabels.visibleToCircles}
      error={error}
      hint={isReturned ? where : `${where}. Replaces the current circles`}
      extra={!isReturned && <LeaveAsItIs field="visibleToCircles" onLeave={leaveAsItIs} />}
    >
      {(props) => (
        <CirclePicker
          {...props}
          {...box}
          selected={value}
          locale={locale}
          search={search.circles}
          first={circlesOfOwners(owners) ?? []}
        />
      )}
    </Field>
  );
}
