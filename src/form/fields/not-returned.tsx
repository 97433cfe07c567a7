import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import type { GoalField } from '../../domain/goal';
import { Button } from '../../ui/button';
import { FieldGroup } from '../../ui/field-group';
import { fieldId, fieldLabels } from '../field-ids';

type Props = { field: GoalField; error: string | undefined; onSet: () => void };

/** Stands for a field that the server did not return: unknown is not empty, so it is not sent until it is set. */
export function NotReturned({ field, error, onSet }: Props) {
  function set(event: MouseEvent) {
    const page = event.currentTarget.ownerDocument;
    flushSync(onSet);
    // The button is gone; its control has the same id.
    page.getElementById(fieldId(field))?.focus();
  }
  return (
    <FieldGroup label={fieldLabels[field]} error={error}>
      {() => (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-muted">Not returned by Plannr, and left as it is</p>
          <Button id={fieldId(field)} onClick={set}>
            Set {fieldLabels[field].toLowerCase()}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}
