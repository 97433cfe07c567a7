import { EmptyState } from '../ui/empty-state';

/** Shown if the editor is opened outside a frame, or by a host that is not allowed. */
export function NotEmbedded({ why }: { why: string }) {
  return (
    <main>
      <EmptyState title="The goal editor is not here" icon="alert">
        {`${why}.`}
      </EmptyState>
    </main>
  );
}
