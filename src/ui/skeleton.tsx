type SkeletonProps = { className: string };

/** A quiet block of the size that the loaded thing will have; `className` sets the size. */
export function Skeleton({ className }: SkeletonProps) {
  return (
    <div
      aria-hidden="true"
      className={`motion-safe:animate-pulse rounded-md bg-sunken forced-colors:border ${className}`}
    />
  );
}
