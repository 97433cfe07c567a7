/** The database failed for a reason of its own. The cause is the driver's error. */
export class DatabaseOutage extends Error {
  /** Whether the change may be stored all the same: the connection failed while COMMIT was pending. */
  readonly mayBeStored: boolean;

  constructor(cause: unknown, { mayBeStored = false } = {}) {
    super(reasonOf(cause), { cause });
    this.name = 'DatabaseOutage';
    this.mayBeStored = mayBeStored;
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown reason';
  // An AggregateError, as of a host with two addresses, has a code and no message.
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
