import { useController } from 'react-hook-form';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import type { Unchosen } from '../goal-form-values';
import { type GoalFormControl, useFieldError } from '../use-field-error';

/** A field of records: the chosen ones, and the text in its box, which prevents a save. */
export function useRecords<Name extends keyof Unchosen>(
  name: Name,
  { control, base }: { control: GoalFormControl; base: StoredGoal | undefined },
) {
  const error = useFieldError(control, name);
  const { value, onChange, onBlur } = useController({ control, name }).field;
  const { value: text, onChange: onText } = useController({ control, name: `unchosen.${name}` }).field;
  return {
    error,
    value,
    set: onChange,
    isReturned: !base || base.fields[name] !== undefined,
    leaveAsItIs() {
      onChange(undefined);
      onText('');
    },
    box: { onChange, onBlur, text: text ?? '', onText },
  };
}
