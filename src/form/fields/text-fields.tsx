import { useWatch } from 'react-hook-form';
import { limits } from '../../domain/goal/limits';
import { countCharacters } from '../../domain/text';
import { CharacterCounter } from '../../ui/character-counter';
import { Field } from '../../ui/field';
import { TextArea } from '../../ui/text-area';
import { TextInput } from '../../ui/text-input';
import { fieldId, fieldLabels } from '../field-labels';
import { registerText } from '../register-text';
import { type GoalFormControl, useFieldError } from '../use-field-error';

type Props = { control: GoalFormControl; locale: string };

export function NameField({ control, locale }: Props) {
  const error = useFieldError(control, 'name');
  return (
    <Field
      id={fieldId('name')}
      label={fieldLabels.name}
      error={error}
      hasRoom
      extra={<Counter control={control} name="name" locale={locale} />}
    >
      {(props) => <TextInput {...props} {...registerText(control, 'name')} dir="auto" required />}
    </Field>
  );
}

export function DescriptionField({ control, locale }: Props) {
  const error = useFieldError(control, 'description');
  return (
    <Field
      id={fieldId('description')}
      label={fieldLabels.description}
      error={error}
      hasRoom
      extra={<Counter control={control} name="description" locale={locale} />}
    >
      {(props) => <TextArea {...props} {...registerText(control, 'description')} />}
    </Field>
  );
}

export function TimeframeField({ control, locale }: Props) {
  const error = useFieldError(control, 'timeframe');
  return (
    <Field
      id={fieldId('timeframe')}
      label={fieldLabels.timeframe}
      error={error}
      hint="In the client’s words, such as “before we retire”"
      extra={<Counter control={control} name="timeframe" locale={locale} />}
    >
      {(props) => <TextInput {...props} {...registerText(control, 'timeframe')} dir="auto" />}
    </Field>
  );
}

type CounterProps = Props & { name: 'name' | 'description' | 'timeframe' };

// A component of its own, so that typing draws the counter again and nothing else.
function Counter({ control, name, locale }: CounterProps) {
  const text = useWatch({ control, name });
  return (
    <CharacterCounter count={countCharacters(text.trim())} max={limits[name].maxLength} locale={locale} />
  );
}
