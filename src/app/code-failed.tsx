import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

/** Stands for something that has a bug, or whose code did not load. */
export function CodeFailed({ title }: { title: string }) {
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
        Nothing that was saved is lost. Check your connection and try again.
      </EmptyState>
    </div>
  );
}
