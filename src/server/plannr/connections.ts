import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { Agent, type Dispatcher } from 'undici';

type Connections = {
  /** Keeps a connection for the next request. */
  kept: Dispatcher;
  /** Makes one for each request. */
  fresh: Dispatcher;
};

/** `connectMs`: how long one may take to open; `connections`: how many at once. */
export function createConnections({ connectMs, connections }: Record<'connectMs' | 'connections', number>) {
  const options = { connect: { timeout: connectMs }, connections };
  return { kept: new Agent(options), fresh: new Agent({ ...options, pipelining: 0 }) } satisfies Connections;
}

/** Whether an exchange ended because a connection that had been used before closed without a byte of an answer. */
export function isOfStaleConnection(error: unknown): boolean {
  return error instanceof Error && (staleErrors.has(error) || isOfStaleConnection(error.cause));
}

type Sent = { isReused: boolean; bytesBefore: number };

const lastSent = new WeakMap<Socket, Sent>();
const staleErrors = new WeakSet<Error>();

// undici's error does not say whether the connection was reused or whether an answer had begun:
// https://github.com/nodejs/undici/issues/3492
subscribe('undici:client:sendHeaders', (message) => {
  const { socket } = message as { socket: Socket }; // as undici documents this channel
  const isReused = lastSent.has(socket);
  if (!isReused) socket.prependListener('error', (error) => noteStale(socket, error));
  lastSent.set(socket, { isReused, bytesBefore: socket.bytesRead });
});

function noteStale(socket: Socket, error: Error): void {
  const sent = lastSent.get(socket);
  if (sent?.isReused && socket.bytesRead === sent.bytesBefore) staleErrors.add(error);
}
