import { readFaults } from '../../contract/read-faults';
import { readObject, readString } from '../../contract/read-value';
import { type Faults, Refusal } from '../http/refusal';

type Details = ConstructorParameters<typeof Refusal>[2] & {
  /** Plannr's status; undefined: no readable answer. */
  upstreamStatus?: number | undefined;
  /** Whether a proxy or firewall refused this one request, which says nothing about Plannr. */
  isTurnedAway?: boolean;
  /** Whether a connection that had been used before closed without a byte of an answer, as idle ones do. */
  isStale?: boolean;
};

/**
 * A request to Plannr without a usable answer. 503: it never reached Plannr. 502 and 504: it may or may not have been
 * done. Any lower status: Plannr refused it, and nothing was done.
 */
export class UpstreamRefusal extends Refusal {
  readonly upstreamStatus: number | undefined;
  readonly isTurnedAway: boolean;
  readonly isStale: boolean;

  constructor(
    status: number,
    message: string,
    { upstreamStatus, isTurnedAway = false, isStale = false, ...more }: Details = {},
  ) {
    super(status, message, more);
    this.name = 'UpstreamRefusal';
    this.upstreamStatus = upstreamStatus;
    this.isTurnedAway = isTurnedAway;
    this.isStale = isStale;
  }
}

/** The code in the body of a 401 that Plannr gave for a token which we took. */
const endedByPlannrCode = 'plannr_sign_in_ended';

const sentences: Record<number, string> = {
  403: 'Your account may not do this in Plannr',
  404: 'Plannr does not have this',
};

// Laravel's: no such page, no such method, not made yet.
const notThere: readonly (number | undefined)[] = [404, 405, 501];

// About the whole service, from it or from a proxy. A 500 is about one request.
const outages: readonly number[] = [502, 503, 504];

/** The refusal of an answer that is not 2xx, in our words; `body` undefined: no JSON. */
export function refuseAnswer(response: { status: number; headers: Headers }, body: unknown): UpstreamRefusal {
  const { status } = response;
  const details = { upstreamStatus: status };
  const message = readString(readObject(body)?.message);
  if (status === 429)
    return new UpstreamRefusal(429, 'Too Many Attempts.', { ...details, headers: waitOf(response) });
  const cause = new Error(`Plannr answered ${status}`);
  if (status >= 500)
    return new UpstreamRefusal(502, 'Plannr has a problem: try again in a moment', { ...details, cause });
  // A proxy's page says nothing about a goal.
  if (body === undefined) return unreadable(`${cause.message} without JSON`, { isTurnedAway: true });
  if (status === 401) return endedByPlannr();
  if (status === 409) return new UpstreamRefusal(409, message || 'Plannr refused this as it is now', details);
  if (status === 422) return refuseFields(message, readFaults(readObject(body)?.errors));
  const sentence = sentences[status];
  return new UpstreamRefusal(sentence ? status : 400, sentence ?? 'Plannr refused this request', details);
}

/** The refusal of an answer that is none of Plannr's: a page, half a body, another record. The reason is for the log, and quotes nothing. */
export function unreadable(
  reason: string | Error,
  details: Pick<Details, 'isTurnedAway' | 'isStale'> = {},
): UpstreamRefusal {
  const cause = typeof reason === 'string' ? new Error(reason) : reason;
  return new UpstreamRefusal(502, 'Plannr gave an answer that could not be read', { ...details, cause });
}

/** The 401 for a token that we accepted and Plannr no longer does. */
export function endedByPlannr(): UpstreamRefusal {
  return new UpstreamRefusal(401, 'Plannr has ended this sign-in', {
    upstreamStatus: 401,
    body: { code: endedByPlannrCode },
  });
}

/** Whether a request ended because Plannr has ended the sign-in of its token. */
export function isEndedByPlannr(error: unknown): boolean {
  return error instanceof UpstreamRefusal && error.status === 401;
}

/** Whether a request failed because an idle connection was closing as it was sent. */
export function isOfStale(error: unknown): boolean {
  return error instanceof UpstreamRefusal && error.isStale;
}

/** Whether Plannr has nothing at the requested address. */
export function isNotThere(error: unknown): boolean {
  return error instanceof UpstreamRefusal && notThere.includes(error.upstreamStatus);
}

/** Whether Plannr did not understand the request, such as an unknown filter. */
export function isNotUnderstood(error: unknown): boolean {
  return error instanceof UpstreamRefusal && error.upstreamStatus === 400;
}

/** Whether Plannr could not be reached, took too long, broke off, or said itself that it is down. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof UpstreamRefusal) || error.isTurnedAway || error.isStale) return false;
  const { upstreamStatus } = error;
  return upstreamStatus === undefined ? error.status >= 500 : outages.includes(upstreamStatus);
}

/** Whether Plannr answered, with any refusal or fault of this one request. */
export function isAnswered(error: unknown): boolean {
  return error instanceof UpstreamRefusal && !error.isTurnedAway && !error.isStale && !isOutage(error);
}

function refuseFields(message: string | undefined, errors: Faults): UpstreamRefusal {
  const first = Object.values(errors).flat()[0];
  const text = message || first || 'Plannr did not take these values';
  return new UpstreamRefusal(422, text, { upstreamStatus: 422, body: { errors } });
}

function waitOf({ headers }: { headers: Headers }): Record<string, string> {
  const wait = headers.get('retry-after')?.trim() ?? '';
  const isReadable = /^\d{1,6}$/.test(wait) || !Number.isNaN(Date.parse(wait));
  return { 'x-ratelimit-remaining': '0', ...(isReadable && { 'retry-after': wait }) };
}
