import type { ToFrame, ToHost } from '../protocol/messages';
import { readFromFrame } from './read-from-frame';

/** What the frame says of its own accord. */
export type FromFrame = Exclude<ToHost, { type: 'answer' }>;
export type Connection = {
  /** The frame's end. */
  framePort: MessagePort;
  send: (message: ToFrame) => void;
  /** What the frame answers, or undefined after `timeoutMs`. */
  call: (type: 'can-close' | 'teardown', timeoutMs?: number) => Promise<unknown>;
  /** Ends it; what was asked comes to undefined. */
  end: () => void;
  /** Aborted by the end. */
  signal: AbortSignal;
};

/** Opens a connection with one document of the frame. */
export function openConnection(receive: (message: FromFrame, from: Connection) => void): Connection {
  const { port1: port, port2: framePort } = new MessageChannel();
  const ending = new AbortController();
  const { signal } = ending;
  const calls: ((value: unknown) => void)[] = [];
  const send = (message: ToFrame) => port.postMessage(message);

  const connection: Connection = {
    framePort,
    send,
    call: (type, timeoutMs) =>
      new Promise((resolve) => {
        send({ type, id: calls.push(resolve) });
        if (timeoutMs) setTimeout(resolve, timeoutMs);
      }),
    end() {
      for (const settle of calls) settle(undefined);
      ending.abort();
      port.close();
    },
    signal,
  };
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = readFromFrame(data);
    if (message?.type === 'answer') calls[message.id - 1]?.(message.value);
    else if (message && !signal.aborted) receive(message, connection);
  };
  return connection;
}
