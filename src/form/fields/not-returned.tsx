import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import type { GoalField } from '../../domain/goal/goal';
import { useFocusInView } from '../../ui/bring-into-view';
import { Button } from '../../ui/button';
import { FieldGroup } from '../../ui/field-group';
import { fieldId, fieldLabels } from '../field-labels';
import type { FormRules } from '../form-rules';

type Props = {
  field: GoalField;
  error: string | undefined;
  rules: FormRules;
  /** What is known nevertheless. */
  known?: string | undefined;
  onSet: () => void;
};

/** Replaces a field that the server did not return: unknown is not empty, so it is not sent until it is set. */
export function NotReturned({ field, error, rules, known, onSet }: Props) {
  const swap = useSwap(field);
  return (
    <FieldGroup label={fieldLabels[field]} error={error}>
      {() => (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <div className="min-w-0 wrap-anywhere">
            <p className="text-muted">Not returned by Plannr, and left as it is</p>
            {known && <p dir="auto">{known}</p>}
            {rules.unconfirmed[field] && <p dir="auto">{rules.unconfirmed[field]}</p>}
          </div>
          <Button id={fieldId(field)} onClick={(event) => swap(event, onSet)}>
            {`Set ${fieldLabels[field].toLowerCase()}`}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}

/** The way back from a field that was set though the server does not return it. */
export function LeaveAsItIs({ field, onLeave }: { field: GoalField; onLeave: () => void }) {
  const swap = useSwap(field);
  return (
    <Button variant="quiet" className="-mx-4" onClick={(event) => swap(event, onLeave)}>
      <span>Leave as it is</span>
      <span className="sr-only">{` (${fieldLabels[field]})`}</span>
    </Button>
  );
}

function useSwap(field: GoalField) {
  const focusInView = useFocusInView();
  return (event: MouseEvent, change: () => void) => {
    const page = event.currentTarget.ownerDocument;
    flushSync(change);
    // The button is gone; its replacement has the field's id.
    focusInView(page.getElementById(fieldId(field)));
  };
}
