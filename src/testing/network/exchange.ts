import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';

/** A request as received; the headers are names and values in turn, as Node reads them. */
type SentRequest = { method: string; url: string; headers: string[]; body: Buffer };

export type Answer = {
  status: number;
  /** Names and values in turn. */
  headers: string[];
  body: Buffer;
  /** How much of the body goes out before the connection is cut. */
  cutAfterBytes?: number;
};

/** Rejects when the browser leaves before it has sent everything. */
export async function readRequest(incoming: IncomingMessage): Promise<SentRequest> {
  const { method = '', url = '', rawHeaders: headers } = incoming;
  return { method, url, headers, body: await readBody(incoming) };
}

/** The server's answer to the forwarded request; null if there is no server or it disconnects. */
export function askServer(
  upstream: string,
  { method, url, headers, body }: SentRequest,
): Promise<Answer | null> {
  return new Promise((resolve) => {
    const request = ask(upstream, { method, path: url, headers, agent: false }, (response) => {
      const { statusCode: status = 0, rawHeaders } = response;
      const toAnswer = (content: Buffer) => resolve({ status, headers: rawHeaders, body: content });
      readBody(response).then(toAnswer, () => resolve(null));
    });
    request.once('error', () => resolve(null));
    request.end(body);
  });
}

/** Sends an answer to the browser, or cuts the connection for null; returns the status, null for none. */
export function sendAnswer(response: ServerResponse, answer: Answer | null): number | null {
  if (response.destroyed) return null;
  if (answer === null) {
    // Chromium repeats a request, unasked, if an open connection is lost before an answer begins.
    response.writeProcessing();
    response.socket?.resetAndDestroy();
    return null;
  }
  const { status, headers, body, cutAfterBytes } = answer;
  response.sendDate = false;
  response.writeHead(status, headers);
  if (cutAfterBytes === undefined) response.end(body);
  else response.write(body.subarray(0, cutAfterBytes), () => response.destroy());
  return status;
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}
