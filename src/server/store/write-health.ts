/** How long a failed write counts if no other was attempted since, in milliseconds. */
const memoryMs = 60_000;

/** Remembers that the database could not store anything, as on a full disk: it still answers every question then. */
export type WriteHealth = ReturnType<typeof createWriteHealth>;

export function createWriteHealth() {
  let fault: { error: Error; until: number } | undefined;
  return {
    failed(error: Error): void {
      fault = { error, until: performance.now() + memoryMs };
    },
    succeeded(): void {
      fault = undefined;
    },
    /** Throws the error of the last write. */
    check(): void {
      if (fault && performance.now() < fault.until) throw fault.error;
    },
  };
}
