import { useFormState } from 'react-hook-form';
import { goalFields } from '../domain/goal/goal';
import { ErrorSummary } from '../ui/error-summary';
import { fieldId, fieldLabels } from './field-labels';
import type { FormRefusal } from './form-basis';
import type { FormInput } from './form-content';
import { faultOf } from './use-field-error';

type Props = { control: FormInput['control']; refusal: FormRefusal | null };

/** The faults left since the last refusal; the summary takes the focus once for each refusal, so it needs no status. */
export function FormFaults({ control, refusal }: Props) {
  const { errors } = useFormState({ control });
  const faults = goalFields.flatMap((field) => {
    const message = faultOf(errors, field);
    return message ? [{ fieldId: fieldId(field), label: fieldLabels[field], message }] : [];
  });
  const all = refusal ? [...faults, ...refusal.others.map((message) => ({ message }))] : [];
  return (
    <div className="mb-6 empty:hidden">
      <ErrorSummary title="The goal was not saved" errors={all} attempt={refusal?.attempt ?? 0} />
    </div>
  );
}
