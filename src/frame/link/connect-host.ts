import { isAllowedOrigin } from '../../embed/allow-list';
import { type Hello, maxConnectBytes, namespace, version } from '../../embed/protocol/messages';
import { readMessage } from '../../embed/protocol/read-message';
import { createHostLink } from './create-host-link';
import { readConnect } from './from-host';
import type { HostLink } from './host-link';

type ConnectHostOptions = { window: Window; allowed: readonly string[]; build: string; signal?: AbortSignal };

/**
 * Shakes hands with the host, whose origin is in the fragment. Waits as long as the host takes; rejects if no host
 * may embed us, or with the reason of `signal`.
 */
export async function connectHost({ window, allowed, build, signal }: ConnectHostOptions): Promise<HostLink> {
  const host = window.parent;
  if (host === window) throw new Error('This page shows a goal inside another application only');
  const hostOrigin = originIn(window.location.hash);
  if (!isAllowedOrigin(hostOrigin, allowed)) throw new Error('This application may not show the goal editor');
  signal?.throwIfAborted();

  const nonce = crypto.randomUUID();
  return new Promise((resolve, reject) => {
    function stop() {
      window.removeEventListener('message', receive);
      signal?.removeEventListener('abort', abort);
    }
    function abort() {
      stop();
      reject(signal?.reason);
    }
    function receive(event: MessageEvent<unknown>) {
      if (event.source !== host || event.origin !== hostOrigin) return;
      const [port, ...others] = event.ports;
      const message = readConnect(readMessage(event.data, maxConnectBytes));
      if (message?.nonce !== nonce || !port || others.length > 0) return;
      stop();
      resolve(createHostLink({ port, hostOrigin, init: message.init, signal }));
    }
    window.addEventListener('message', receive);
    signal?.addEventListener('abort', abort);
    const hello: Hello = { ns: namespace, type: 'hello', versions: [version], nonce, build };
    host.postMessage(hello, hostOrigin);
  });
}

function originIn(fragment: string): string {
  try {
    return decodeURIComponent(fragment.slice(1));
  } catch {
    return '';
  }
}
