import { useRef } from 'react';
import { useFormState } from 'react-hook-form';
import { goalFields } from '../domain/goal';
import type { StoredGoal } from '../domain/stored-goal';
import { Button } from '../ui/button';
import { ErrorSummary } from '../ui/error-summary';
import { Notice } from '../ui/notice';
import { fieldId, fieldLabels } from './field-ids';
import { errorMessage } from './use-field-error';
import type { GoalFormState, Outcome } from './use-goal-form';

type Props = { state: GoalFormState };

/** What became of the last save, just above its button. */
export function FormOutcome({ state }: Props) {
  const { outcome, discard } = state;
  const status = useRef<HTMLDivElement>(null);
  function load(goal: StoredGoal) {
    discard(goal);
    // Its button goes with the notice, and the focus would go with the button.
    status.current?.focus({ preventScroll: true });
  }
  return (
    <>
      <Faults state={state} />
      <div ref={status} role="status" tabIndex={-1} className="not-empty:mb-6">
        {outcome && <OutcomeNotice outcome={outcome.result} onLoad={load} />}
      </div>
    </>
  );
}

/** The faults that are left; it takes the focus, so it needs no status to tell of it. */
function Faults({ state: { form, outcome } }: Props) {
  const { errors } = useFormState({ control: form.control });
  if (outcome?.result.kind !== 'invalid' && outcome?.result.kind !== 'refused') return null;

  const faults = goalFields.flatMap((field) => {
    const message = errorMessage(errors[field]);
    return message ? [{ fieldId: fieldId(field), label: fieldLabels[field], message }] : [];
  });
  const others = outcome.result.kind === 'refused' ? outcome.result.others : [];
  const all = [...faults, ...others.map((message) => ({ message }))];
  if (all.length === 0) return null;
  return (
    <div className="mb-6">
      <ErrorSummary title="The goal was not saved" errors={all} attempt={outcome.attempt} />
    </div>
  );
}

function OutcomeNotice({ outcome, onLoad }: { outcome: Outcome; onLoad: (goal: StoredGoal) => void }) {
  switch (outcome.kind) {
    case 'invalid':
    case 'refused':
      return null;
    case 'stale':
      return <Stale current={outcome.current} onLoad={onLoad} />;
    case 'signed-out':
      return (
        <Notice tone="warning" title="You are signed out, so nothing was saved">
          What you typed is still here. <SignInLink /> in another tab, then save again.
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="error" title="The goal was not saved">
          {outcome.message} What you typed is still here.
          {outcome.requestId && <span className="block text-muted">Request {outcome.requestId}</span>}
        </Notice>
      );
    case 'saved':
      return <Notice tone="success" title="Goal saved" />;
    case 'unchanged':
      return <Notice tone="info" title="Nothing to save" />;
    case 'discarded':
      return <Notice tone="info" title="Changes discarded" />;
  }
}

function SignInLink() {
  return (
    <a href="/sign-in" target="_blank" rel="noreferrer" className="underline">
      Sign in again
    </a>
  );
}

type StaleProps = { current: StoredGoal | null | undefined; onLoad: (goal: StoredGoal) => void };

/** Null was deleted; undefined was changed, but the server did not tell to what. */
function Stale({ current, onLoad }: StaleProps) {
  const what = current === null ? 'deleted' : 'changed';
  return (
    <Notice
      tone="warning"
      title={`This goal was ${what} elsewhere, so nothing was saved`}
      actions={
        current && <Button onClick={() => onLoad(current)}>Discard mine and load the stored goal</Button>
      }
    >
      What you typed is still here.
    </Notice>
  );
}
