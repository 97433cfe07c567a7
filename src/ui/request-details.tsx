/** The id of a failed request, folded away: an adviser needs it only to report the failure. */
export function RequestDetails({ id }: { id: string | undefined }) {
  if (id === undefined) return null;
  return (
    <details className="mt-1 text-sm text-muted">
      <summary className="inline-flex min-h-6 cursor-pointer items-center underline">Details</summary>
      <p className="wrap-anywhere" translate="no">{`Request ${id}`}</p>
    </details>
  );
}
