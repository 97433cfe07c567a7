import { useSyncExternalStore } from 'react';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { type EditorForm, nothingLeft } from './editor-form';

type Props = {
  title: string;
  error: unknown;
  /** The form that failed; undefined if there was none. */
  form: EditorForm | undefined;
};

/** Replaces something that has a bug, or whose code did not load, and says what is known of the work in the form. */
export function CodeFailed({ title, error, form }: Props) {
  const work = useSyncExternalStore(form?.subscribe ?? never, form?.left ?? nothing);
  return (
    <div role="alert">
      <EmptyState
        title={title}
        icon="alert"
        actions={
          // The browser and React remember code that did not load, so only a new page requests it again.
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

const never = () => () => {};
const nothing = () => nothingLeft;

/** Whether code did not load, in the words of Chromium, Firefox and WebKit: no browser has a better sign. */
function isCodeMissing(error: unknown): boolean {
  return (
    error instanceof Error && /dynamically imported module|importing a module script/i.test(error.message)
  );
}
