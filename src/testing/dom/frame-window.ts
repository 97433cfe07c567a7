import { namespace } from '../../embed/protocol/messages';

export const hostOrigin = 'https://crm.example';
export const aGoalUuid = '6ff8f7f6-1eb3-3525-be4a-3932c805afed';

type Sent = { message: { nonce: string } & Record<string, unknown>; target: string };

/** The window of a page framed by `hostOrigin`, as far as a handshake needs one, and what the host received. */
export function aFrameWindow({ hash = `#${encodeURIComponent(hostOrigin)}` } = {}) {
  const sent: Sent[] = [];
  const parent = {
    postMessage: (message: Sent['message'], target: string) => sent.push({ message, target }),
  };
  const events = new EventTarget();
  const listeners = new Set<unknown>();
  const frame = {
    parent,
    location: { hash },
    addEventListener(type: string, listener: EventListener) {
      listeners.add(listener);
      events.addEventListener(type, listener);
    },
    removeEventListener(type: string, listener: EventListener) {
      listeners.delete(listener);
      events.removeEventListener(type, listener);
    },
  };
  return {
    // All of a window that a handshake touches.
    window: frame as unknown as Window,
    sent,
    listenerCount: () => listeners.size,
    receive(data: unknown, given: { origin?: string; source?: unknown; ports?: MessagePort[] }) {
      const event = { data, origin: hostOrigin, source: parent, ports: [], ...given };
      events.dispatchEvent(Object.assign(new Event('message'), event));
    },
  };
}

/** The host's answer to a `hello`. */
export function aConnect(nonce: string, init: Record<string, unknown> = {}) {
  const plain = { goal: aGoalUuid, owners: [], theme: {}, locale: null, draft: null, maxHeight: null };
  return { ns: namespace, type: 'connect', version: 1, nonce, init: { ...plain, ...init } };
}

/** Waits until messages already posted over ports have been received. */
export async function delivered(): Promise<void> {
  for (let hop = 0; hop < 3; hop += 1) {
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port2.onmessage = resolve;
      port1.postMessage(null);
    });
    port1.close();
  }
}
