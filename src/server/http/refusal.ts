/** Texts by key of the request, item keys as `account_uuids.1`. */
export type Faults = Record<string, string[]>;

/** A refusal: its status, a sentence, and further parts of its body and headers. */
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

/** Whether the requested thing does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof Refusal && error.status === 404;
}

/**
 * Plannr's own 401, word for word; it names the scheme if one would help.
 * https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2
 */
export function unauthenticated(scheme?: 'Bearer'): Refusal {
  return new Refusal(401, 'Unauthenticated.', { headers: scheme ? { 'www-authenticate': scheme } : {} });
}

/** 422 with every fault; the message is the first one and the number of others, as in Laravel. */
export function refuseFaults(faults: Faults): Refusal {
  const [first = 'The data is not valid', ...rest] = Object.values(faults).flat();
  const more =
    rest.length === 0 ? '' : ` (and ${rest.length} more ${rest.length === 1 ? 'error' : 'errors'})`;
  return new Refusal(422, first + more, { body: { errors: faults } });
}
