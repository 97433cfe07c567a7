import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { requestId } from './request-id';
import { type HeaderVariants, headersOf, type SecurityHeaders } from './security-headers';
import { refuseStatus } from './to-refusal';

const statuses: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** Refuses a request that Node cannot parse: there is no request and no reply, only the socket. */
export function refuseUnreadable(headers: SecurityHeaders) {
  return (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const { status, body } = refuseStatus(statuses[error.code ?? ''] ?? 400);
    const content = JSON.stringify(body);
    const lines = Object.entries({
      ...headers,
      'x-request-id': randomUUID(),
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(content),
      connection: 'close',
    }).map(([name, value]) => `${name}: ${value}`);
    if (socket.writable)
      socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${content}`);
    socket.destroySoon();
  };
}

/** Refuses an `Expect` other than `100-continue`, which Node answers without our headers. */
export function refuseExpectation(variants: HeaderVariants) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const content = JSON.stringify({ message: 'Expect nothing but 100-continue' });
    response.writeHead(417, {
      ...headersOf(variants, request.url ?? ''),
      'x-request-id': requestId(request),
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(content),
    });
    response.end(content);
  };
}
