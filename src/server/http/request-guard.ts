import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal';

/**
 * Refuses requests that two readers could understand differently
 * (https://www.rfc-editor.org/rfc/rfc9112#section-11.2). Throws `Refusal`.
 */
export function guardRequest({ rawHeaders, headers, url = '', method }: IncomingMessage): void {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length !== 1) throw new Refusal(400, 'Send exactly one Host header');
  if (!url.startsWith('/') && !(method === 'OPTIONS' && url === '*'))
    throw new Refusal(400, 'Ask for a path that begins with a slash, not for a whole address');
  if (method === 'TRACE') throw new Refusal(405, 'TRACE is not answered here');
  if ((headers['transfer-encoding'] ?? 'chunked').toLowerCase() !== 'chunked')
    throw new Refusal(400, 'Send the body plain or chunked, without another transfer coding');
  if (!/^\s*(chunked|trailers)?\s*$/i.test(headers.te?.toString() ?? ''))
    throw new Refusal(400, 'Accept no transfer coding but chunked');
  if (headers['content-encoding'] !== undefined)
    throw new Refusal(415, 'Send the body as it is, without a Content-Encoding');
}
