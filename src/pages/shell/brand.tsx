/** The product's picture and name. */
export function Brand() {
  return (
    <span className="inline-flex min-h-11 items-center gap-2.5 text-lg font-semibold">
      <img src="/icon.svg" alt="" width="32" height="32" />
      <span>Goals</span>
    </span>
  );
}
