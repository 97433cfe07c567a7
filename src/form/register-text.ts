import type { GoalField } from '../domain/goal/goal';
import type { GoalFormControl } from './use-field-error';

type Typed = { target: { value: string } };
type TextField = Extract<GoalField, 'name' | 'description' | 'timeframe' | 'targetAmount'>;

/** react-hook-form's `register` for a text box without a `name`, because browsers autofill by it. */
export function registerText(control: GoalFormControl, field: TextField) {
  const { name, ref, onChange, onBlur } = control.register(field);
  const target = ({ target: { value } }: Typed) => ({ name, value });
  return {
    ref,
    onChange: (event: Typed) => void onChange({ type: 'change', target: target(event) }),
    onBlur: (event: Typed) => void onBlur({ type: 'blur', target: target(event) }),
  };
}
