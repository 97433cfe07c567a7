import { type FrameInit, maxMessageBytes, type ToHost, type Viewport } from '../../embed/protocol/messages';
import { readMessage } from '../../embed/protocol/read-message';
import { type FromHost, readFromHost } from './from-host';
import type { Calls, HostLink, Update } from './host-link';
import { createTokenRequests } from './token-requests';

type HostLinkOptions = {
  port: MessagePort;
  hostOrigin: string;
  init: FrameInit;
  signal: AbortSignal | undefined;
};

/** The messages on the port that the host handed over, until `signal` is aborted. */
export function createHostLink({ port, hostOrigin, init, signal }: HostLinkOptions): HostLink {
  const viewportListeners = new Set<(viewport: Viewport) => void>();
  const updateListeners = new Set<(update: Update) => void>();
  let calls: Calls = { canClose: async () => true, teardown: () => null };
  let viewport: Viewport | undefined;
  let update: Update | undefined;
  let isReady = false;
  let height: number | undefined;
  let draftSeq = 0;
  let dropped = 0;

  const send = (message: ToHost) => port.postMessage(message);
  const answerCall = (id: number, value: unknown) => send({ type: 'answer', id, value });
  const tokens = createTokenRequests((call) => send({ type: 'token', ...call }));

  function receive(message: FromHost) {
    switch (message.type) {
      case 'viewport': {
        const { type: _, ...seen } = message;
        viewport = seen;
        for (const listener of viewportListeners) listener(seen);
        return;
      }
      case 'update':
        update = { ...update, ...updateOf(message) };
        for (const listener of updateListeners) listener(update);
        return;
      case 'can-close':
        // An error while asking keeps the frame open, because work could be lost.
        calls.canClose().then(
          (mayClose) => answerCall(message.id, mayClose),
          () => answerCall(message.id, false),
        );
        return;
      case 'teardown':
        answerCall(message.id, calls.teardown());
        return;
      case 'answer':
        tokens.answer(message.id, message.value);
    }
  }

  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = readFromHost(readMessage(data, maxMessageBytes));
    if (message) receive(message);
    else dropped += 1;
  };
  signal?.addEventListener('abort', () => {
    tokens.stop();
    port.close();
  });

  return {
    hostOrigin,
    init,
    tell: {
      ready(goal) {
        send({ type: 'ready', goal });
        if (!isReady && height !== undefined) send({ type: 'resize', height });
        isReady = true;
      },
      resize(given) {
        height = given;
        if (isReady) send({ type: 'resize', height });
      },
      print: (height) => send({ type: 'print', height }),
      dirty: (isDirty) => send({ type: 'dirty', isDirty }),
      draft(draft) {
        const message: ToHost = { type: 'draft', seq: ++draftSeq, ...draft };
        const fits = readMessage(message) !== undefined;
        if (fits) send(message);
        return fits;
      },
      saved: (what) => send({ type: 'saved', ...what }),
      deleted: (what) => send({ type: 'deleted', ...what }),
      cancelled: (what) => send({ type: 'cancelled', ...what }),
      authRequired: () => send({ type: 'auth-required' }),
      error: (what) => send({ type: 'error', ...what }),
      scroll: (place) => send({ type: 'scroll', ...place }),
      open: (url) => send({ type: 'open', url }),
    },
    askedHeight: () => (isReady ? height : undefined),
    requestToken: tokens.request,
    onViewport(listener) {
      if (viewport) listener(viewport);
      viewportListeners.add(listener);
      return () => viewportListeners.delete(listener);
    },
    onUpdate(listener) {
      if (update) listener(update);
      updateListeners.add(listener);
      return () => updateListeners.delete(listener);
    },
    answer(given) {
      calls = given;
    },
    droppedCount: () => dropped,
  };
}

function updateOf({ theme, locale }: FromHost & { type: 'update' }): Update {
  return { ...(theme && { theme }), ...(locale !== undefined && { locale }) };
}
