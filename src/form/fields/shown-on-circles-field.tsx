import { useController } from 'react-hook-form';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import { FieldError } from '../../ui/field-error';
import { Switch } from '../../ui/switch';
import { fieldId, fieldLabels } from '../field-labels';
import type { FormRules } from '../form-rules';
import { type GoalFormControl, useFieldError } from '../use-field-error';
import { LeaveAsItIs, NotReturned } from './not-returned';

type Props = { control: GoalFormControl; base: StoredGoal | undefined; rules: FormRules };

/** Whether the goal appears on circles at all. */
export function ShownOnCirclesField({ control, base, rules }: Props) {
  const error = useFieldError(control, 'shownOnCircles');
  const { field } = useController({ control, name: 'shownOnCircles' });
  const { value, onChange, ...rest } = field;
  if (value === undefined)
    return <NotReturned field="shownOnCircles" error={error} rules={rules} onSet={() => onChange(false)} />;
  const id = fieldId('shownOnCircles');
  const errorId = `${id}-error`;
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <Switch
          {...rest}
          onChange={onChange}
          id={id}
          label={fieldLabels.shownOnCircles}
          hint="Only members with portal access can see it"
          checked={value}
          aria-invalid={error ? true : undefined}
          {...(error && { 'aria-describedby': `${errorId} ${id}-hint` })}
        />
        {base && base.fields.shownOnCircles === undefined && (
          <LeaveAsItIs field="shownOnCircles" onLeave={() => onChange(undefined)} />
        )}
      </div>
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}
