import { useController } from 'react-hook-form';
import { dayExample, dayText, spellDay } from '../../domain/days/format-day';
import { parseDay } from '../../domain/days/parse-day';
import { DateInput } from '../../ui/calendar/date-input';
import { Field } from '../../ui/field';
import { InLocale } from '../../ui/in-locale';
import { fieldId, fieldLabels } from '../field-labels';
import { type GoalFormControl, useFieldError } from '../use-field-error';

type Props = { control: GoalFormControl; locale: string };

/** The typed date, how we read it, and a calendar to choose from. */
export function CompleteByField({ control, locale }: Props) {
  const error = useFieldError(control, 'completeBy');
  const { field } = useController({ control, name: 'completeBy' });
  const reading = parseDay(field.value, { locale });
  const day = reading && 'day' in reading ? reading.day : null;
  return (
    <Field
      id={fieldId('completeBy')}
      label={fieldLabels.completeBy}
      error={error}
      hint={
        day ? (
          <InLocale locale={locale}>{spellDay(day, locale)}</InLocale>
        ) : (
          <span>{`For example ${dayExample(locale)}. Leave empty if there is no date.`}</span>
        )
      }
    >
      {(props) => (
        <DateInput
          {...props}
          text={field.value}
          onTextChange={field.onChange}
          day={day}
          onPick={(chosen) => field.onChange(dayText(chosen, locale))}
          onBlur={field.onBlur}
          locale={locale}
        />
      )}
    </Field>
  );
}
