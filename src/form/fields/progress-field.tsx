import { useController } from 'react-hook-form';
import { limits } from '../../domain/goal/limits';
import { AffixInput } from '../../ui/affix-input';
import { Field } from '../../ui/field';
import { ProgressSlider } from '../../ui/progress-slider';
import { usePressBack } from '../../ui/use-press-back';
import { fieldId, fieldLabels } from '../field-labels';
import { readPercent } from '../read-percent';
import { type GoalFormControl, useFieldError } from '../use-field-error';

type Props = { control: GoalFormControl };

/** One value, typed in a box or set on the bar. */
export function ProgressField({ control }: Props) {
  const error = useFieldError(control, 'progress');
  const { field } = useController({ control, name: 'progress' });
  const pressBack = usePressBack(field.value, field.onChange);
  return (
    <Field id={fieldId('progress')} label={fieldLabels.progress} error={error} hasRoom>
      {(props) => (
        <div className="flex flex-wrap items-center gap-x-3">
          <AffixInput
            {...props}
            {...field}
            name={undefined}
            suffix="%"
            inputMode="numeric"
            className="max-w-24 shrink-0"
          />
          <div className="min-w-32 flex-1">
            <ProgressSlider
              {...pressBack}
              aria-label="Progress on a bar"
              value={onBar(readPercent(field.value))}
              onChange={(value) => field.onChange(String(value))}
              range={limits.progress}
              wordsFor={(value) => `${value}%`}
            />
          </div>
        </div>
      )}
    </Field>
  );
}

function onBar(percent: number | null): number {
  const { min, max } = limits.progress;
  return Math.min(max, Math.max(min, percent || min));
}
