import type { ToFrame, ToHost } from '../protocol/messages';
import { readFromFrame } from './read-from-frame';

/** What the frame sends unasked. */
export type FromFrame = Exclude<ToHost, { type: 'answer' }>;

export type Send = (message: ToFrame) => void;

export type Connection = {
  /** The frame's end. */
  port: MessagePort;
  send: Send;
  /** The frame's answer, or undefined after `timeoutMs` or at the end. */
  call: (type: 'can-close' | 'teardown', timeoutMs?: number) => Promise<unknown>;
  close: () => undefined;
};

/** Opens a connection with one document of the frame; `port` is our end. */
export function openConnection(receive: (message: FromFrame, send: Send) => void): Connection {
  const { port1, port2: port } = new MessageChannel();
  const calls: ((value?: unknown) => void)[] = [];
  const send: Send = (message) => port1.postMessage(message);

  port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = readFromFrame(data);
    if (message?.type === 'answer') calls[message.id - 1]?.(message.value);
    else if (message) receive(message, send);
  };
  return {
    port,
    send,
    call: (type, timeoutMs) =>
      new Promise((resolve) => {
        send({ type, id: calls.push(resolve) });
        if (timeoutMs) setTimeout(resolve, timeoutMs);
      }),
    close(): undefined {
      for (const settle of calls) settle();
      port1.onmessage = null;
      port1.close();
    },
  };
}
