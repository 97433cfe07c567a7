import { useController } from 'react-hook-form';
import { limits } from '../../domain/goal/limits';
import { priorityInWords, priorityWord } from '../../domain/goal/priority';
import { Field } from '../../ui/field';
import { Slider } from '../../ui/slider';
import { fieldId, fieldLabels } from '../field-labels';
import { type GoalFormControl, useFieldError } from '../use-field-error';

/** Five steps with a word each; nothing is sent until one is chosen. */
export function PriorityField({ control }: { control: GoalFormControl }) {
  const error = useFieldError(control, 'priority');
  const { field } = useController({ control, name: 'priority' });
  const value = field.value ?? null;
  return (
    <Field id={fieldId('priority')} label={fieldLabels.priority} error={error} hint={priorityInWords(value)}>
      {(props) => (
        <Slider
          {...props}
          {...field}
          value={value}
          onChange={(step) => field.onChange(step ?? undefined)}
          range={limits.priority}
          wordsFor={priorityInWords}
          tickFor={priorityWord}
        />
      )}
    </Field>
  );
}
