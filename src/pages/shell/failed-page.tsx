import { CodeFailed } from '../../editor/code-failed';
import { useGuardedForm } from './leave-guard';

/** Stands for a page that has a bug, or whose code did not load. */
export function FailedPage({ error }: { error: unknown }) {
  return (
    <>
      {/* No place for the focus: it would be gone once the next page has come. */}
      <h1 className="text-2xl font-semibold">Page not loaded</h1>
      <CodeFailed title="This page could not be loaded" error={error} form={useGuardedForm()} />
    </>
  );
}
