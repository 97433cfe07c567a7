import { Skeleton } from '../../ui/skeleton';

/** Replaces a page while its parts load. */
export function PageSkeleton() {
  return (
    <>
      <h1 className="sr-only">Loading</h1>
      <Skeleton className="h-11 w-48" />
      <Skeleton className="h-64 w-full" />
    </>
  );
}
