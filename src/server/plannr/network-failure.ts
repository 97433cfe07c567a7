import { Refusal } from '../http/refusal';
import { isOfStaleConnection } from './connections';
import { UpstreamRefusal, unreadable } from './upstream-refusal';

// With these errors nothing was sent: no server listens, or none that can be trusted.
const unconnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|CERT_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|UNABLE_TO_.*)$/;

/** The refusal for an exchange that the network, the time or the answer's content ended. */
export function toUpstreamRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Error && error.name === 'TimeoutError')
    return new UpstreamRefusal(504, 'Plannr took too long to answer', { cause: error });
  if (!unconnected.test(codeOf(error)))
    return unreadable(error instanceof Error ? error : 'The exchange with Plannr failed', {
      isStale: isOfStaleConnection(error),
    });
  return new UpstreamRefusal(503, 'Plannr cannot be reached at the moment', {
    cause: error,
    headers: { 'retry-after': '5' },
  });
}

// Fetch rejects with an error whose cause is the reason; a host with two addresses gives one reason each.
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error) return String(error.code);
  return codeOf(error instanceof AggregateError ? error.errors[0] : error.cause);
}
