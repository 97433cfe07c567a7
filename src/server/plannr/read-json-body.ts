import type { Response } from 'undici';
import { unreadable } from './upstream-refusal';

const jsonType = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/** The JSON of an answer, undefined where it is empty. Throws `UpstreamRefusal` with 502 for anything else, and beyond `maxBytes`. */
export async function readJsonBody(response: Response, maxBytes: number): Promise<unknown> {
  const { status: upstreamStatus } = response;
  const content = await readBytes(response, maxBytes);
  if (content.length === 0) return undefined;
  if (!jsonType.test(response.headers.get('content-type') ?? '')) throw unreadable({ upstreamStatus });
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch (cause) {
    throw unreadable({ upstreamStatus, cause });
  }
}

async function readBytes({ body, status }: Response, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    // Leaving the loop ends the connection.
    if (size > maxBytes) throw unreadable({ upstreamStatus: status });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
