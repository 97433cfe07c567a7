import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

/** Stands for a page that has a bug, or whose code did not load. */
export function FailedPage() {
  return (
    <>
      {/* No place for the focus: it would be gone once the next page has come. */}
      <h1 className="text-2xl font-semibold">Page not loaded</h1>
      <div role="alert">
        <EmptyState
          title="This page could not be loaded"
          icon="alert"
          actions={
            // The browser and React remember code that did not load, so only a whole new page asks for it again.
            <Button variant="primary" onClick={() => window.location.reload()}>
              Try again
            </Button>
          }
        >
          Nothing that was saved is lost. Check your connection and try again.
        </EmptyState>
      </div>
    </>
  );
}
