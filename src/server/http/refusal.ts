/** Texts by key of the request, item keys as `account_uuids.1`. */
export type Faults = Record<string, string[]>;

/** A refusal that a client is told: its status, a sentence, and what else its body and headers carry. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    message: string,
    more: { body?: Record<string, unknown>; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'Refusal';
    this.status = status;
    this.body = { message, ...more.body };
    this.headers = more.headers ?? {};
  }
}

/** Whether what was asked for does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof Refusal && error.status === 404;
}

/** Plannr's own 401, word for word; it names the scheme where one would let the client in. */
export function unauthenticated(scheme?: 'Bearer'): Refusal {
  return new Refusal(401, 'Unauthenticated.', { headers: scheme ? { 'www-authenticate': scheme } : {} });
}

/** 422 with every fault; the message is the first, and how many more there are, as Laravel says it. */
export function refuseFaults(faults: Faults): Refusal {
  const [first = 'The data is not valid', ...rest] = Object.values(faults).flat();
  const more =
    rest.length === 0 ? '' : ` (and ${rest.length} more ${rest.length === 1 ? 'error' : 'errors'})`;
  return new Refusal(422, first + more, { body: { errors: faults } });
}
