import type { UseFormReturn } from 'react-hook-form';
import type { FieldFault } from '../domain/goal/field-fault';
import type { GoalField, KnownGoal } from '../domain/goal/goal';
import type { GoalFormValues } from './goal-form-values';

/** Shows the server's messages at their fields; a fault of a list's item names the record that was sent there. */
export function showFaults(
  form: Pick<UseFormReturn<GoalFormValues, unknown, KnownGoal>, 'setError'>,
  { faults, sent }: { faults: FieldFault[]; sent: GoalFormValues },
): void {
  for (const field of new Set(faults.map((fault) => fault.field))) {
    const words = faults.filter((fault) => fault.field === field).map((fault) => inWords(fault, sent[field]));
    form.setError(field, { type: 'server', message: words.join('. ') });
  }
}

function inWords({ index, message }: FieldFault, value: GoalFormValues[GoalField]): string {
  const record = Array.isArray(value) && index !== undefined ? value[index] : undefined;
  return record && !message.includes(record.name) ? `${record.name}: ${message}` : message;
}
