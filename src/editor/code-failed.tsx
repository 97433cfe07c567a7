import { type RefObject, useState } from 'react';
import type { GoalFormHandle } from '../form/goal-form';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

type Props = {
  title: string;
  error: unknown;
  /** The form that failed with the rest; undefined if there was none. */
  form: RefObject<GoalFormHandle | null> | undefined;
};

/** Stands for something that has a bug, or whose code did not load; says what is known of the work in the form. */
export function CodeFailed({ title, error, form }: Props) {
  // Read while the failed form is still there; React takes it away with this very drawing.
  const [work] = useState(() => ({
    isTyped: form?.current?.isChanged() ?? false,
    isSaving: form?.current?.isSaving() ?? false,
  }));
  return (
    <div role="alert">
      <EmptyState
        title={title}
        icon="alert"
        actions={
          // The browser and React remember code that did not load, so only a whole new page asks for it again.
          <Button variant="primary" onClick={() => window.location.reload()}>
            Try again
          </Button>
        }
      >
        <p>
          {isCodeMissing(error)
            ? 'Part of the page didn’t load. Check your connection, then try again.'
            : 'The page stopped because of a fault in it. Nothing that was saved is lost.'}
        </p>
        {work.isSaving && <p>A save was under way, and we couldn’t confirm it. Check the goal afterwards.</p>}
        {work.isTyped && <p>Your unsaved changes are kept. You can restore them afterwards.</p>}
      </EmptyState>
    </div>
  );
}

/** Whether code did not come, in the words of Chromium, Firefox and WebKit; no browser says it otherwise. */
function isCodeMissing(error: unknown): boolean {
  return (
    error instanceof Error && /dynamically imported module|importing a module script/i.test(error.message)
  );
}
