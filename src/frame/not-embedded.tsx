import { EmptyState } from '../ui/empty-state';

/** Stands where the editor is opened by itself, or by a page that may not. */
export function NotEmbedded({ why }: { why: string }) {
  return (
    <main>
      <EmptyState title="The goal editor is not here" icon="alert">
        {`${why}.`}
      </EmptyState>
    </main>
  );
}
