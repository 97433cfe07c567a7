import { DatabaseOutage } from '../store/database-outage';
import { Refusal } from './refusal';

const texts: Record<number, string> = {
  400: 'This request cannot be read',
  404: 'There is nothing at this address',
  408: 'The request took too long; send it again',
  413: 'Send a body of 64 kB or less',
  414: 'This address is too long',
  415: 'Send the body as JSON, with Content-Type: application/json',
  416: 'This part of the file does not exist',
  431: 'Use a shorter address, or fewer or shorter headers',
};

type ToRefusalOptions = {
  requestId: string;
  /** What the request can have done when the database failed it; undefined: what the failure says. */
  onOutage: () => 'nothing' | 'unknown' | undefined;
};

/** How to answer any error: a refusal word for word, a framework error in our words, otherwise a 500. */
export function toRefusal(error: unknown, { requestId, onOutage }: ToRefusalOptions): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof DatabaseOutage) return refuseOutage(error, onOutage());
  const status = statusOf(error);
  if (status !== undefined) return refuseStatus(status, error);
  return new Refusal(500, 'Something went wrong; try again, and quote the request id if it happens again', {
    body: { request_id: requestId },
    cause: error,
  });
}

/** A refusal in the words that we have for a status. */
export function refuseStatus(status: number, cause?: unknown): Refusal {
  return new Refusal(status, texts[status] ?? texts[400] ?? '', { cause });
}

/** 503 if nothing changed, so that a proxy may try another server; 504 if that is unknown. */
function refuseOutage(cause: DatabaseOutage, onOutage: ReturnType<ToRefusalOptions['onOutage']>): Refusal {
  const isUnknown = onOutage ? onOutage === 'unknown' : cause.mayBeStored;
  if (isUnknown)
    return new Refusal(
      504,
      'The connection to the database broke during this request; check what was stored',
      { cause },
    );
  const message =
    'The database does not answer at the moment. Nothing was changed: try again in a few seconds';
  return new Refusal(503, message, { headers: { 'retry-after': '5' }, cause });
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  const { statusCode } = error;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : undefined;
}
