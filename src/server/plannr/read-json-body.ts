import type { Response } from 'undici';
import { unreadable } from './upstream-refusal';

const jsonType = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/**
 * The JSON of an answer, undefined if it is empty. Throws `UpstreamRefusal` with 502 for anything else, and beyond
 * `maxBytes`.
 */
export async function readJsonBody(response: Response, maxBytes: number): Promise<unknown> {
  const content = await readBytes(response, maxBytes);
  if (content.length === 0) return undefined;
  const type = response.headers.get('content-type') ?? '';
  if (!jsonType.test(type)) throw unreadable('Plannr’s answer is not JSON');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    // The error quotes the body, which must not reach the log.
    throw unreadable('Plannr’s answer is no JSON');
  }
}

async function readBytes({ body }: Response, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    // Leaving the loop ends the connection.
    if (size > maxBytes) throw unreadable(`Plannr’s answer is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
