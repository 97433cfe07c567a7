import { useController } from 'react-hook-form';
import { FieldError } from '../../ui/field-error';
import { Switch } from '../../ui/switch';
import { fieldId, fieldLabels } from '../field-ids';
import { type GoalFormControl, useFieldError } from '../use-field-error';
import { NotReturned } from './not-returned';

/** Whether the goal appears on circles at all. */
export function ShownOnCirclesField({ control }: { control: GoalFormControl }) {
  const error = useFieldError(control, 'shownOnCircles');
  const { field } = useController({ control, name: 'shownOnCircles' });
  const { value, ...rest } = field;
  if (value === undefined)
    return <NotReturned field="shownOnCircles" error={error} onSet={() => field.onChange(false)} />;
  const id = fieldId('shownOnCircles');
  const errorId = `${id}-error`;
  return (
    <div className="grid gap-1.5">
      <Switch
        {...rest}
        id={id}
        label={fieldLabels.shownOnCircles}
        hint="Members see it only if they have portal access in Plannr"
        checked={value}
        aria-invalid={error ? true : undefined}
        {...(error && { 'aria-describedby': `${errorId} ${id}-hint` })}
      />
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}
