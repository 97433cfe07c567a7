import { CodeFailed } from '../../editor/code-failed';
import { useGuardedForm } from './leave-guard';

/** Replaces a page that has a bug, or whose code did not load. */
export function FailedPage({ error }: { error: unknown }) {
  return (
    <>
      {/* Takes no focus, which would be lost when the next page comes. */}
      <h1 className="text-2xl font-semibold">Page not loaded</h1>
      <CodeFailed title="This page could not be loaded" error={error} form={useGuardedForm()} />
    </>
  );
}
