import {
  type FrameDraft,
  namespace,
  type TokenReason,
  teardownTimeoutMs,
  tokenTimeoutMs,
  version,
} from '../protocol/messages';
import { readMessage } from '../protocol/read-message';
import { bringIntoView } from './bring-into-view';
import { createEditorFrame } from './editor-frame';
import type { EditorOptions, EditorPlace, GoalEditor } from './editor-types';
import { joinCalls } from './join-calls';
import { type Connection, type FromFrame, openConnection, type Send } from './open-connection';
import { openTab } from './open-tab';
import { watchViewport } from './watch-viewport';

/** Unsaved input of removed editors, by goal. */
const left = new Map<string, FrameDraft>();

/**
 * An editor in an element: loads the frame, shakes hands with each of its documents and keeps its draft. Options are read
 * whenever they are needed, as those of `<goal-editor>` change.
 */
export function createEditor(element: EditorPlace, options: EditorOptions, ownOrigin?: string): GoalEditor {
  const origin = originOf(options.editorOrigin ?? ownOrigin);
  const life = new AbortController();
  const { signal } = life;
  const place = createEditorFrame(element, options, () => {
    // Another document than that which is ready, and it may never greet; the first one may be ready before it has loaded.
    if (loads++ && ready) begin();
  });
  const { frame, askForHeight } = place;
  let { theme, locale } = options;
  // The server writes a goal so, and drafts go by it. A goal that isn't known is a bad one, and not a new one.
  let goal = options.goal === null ? null : `${options.goal ?? ''}`.toLowerCase();
  let draft: FrameDraft | null = null;
  let connection: Connection | undefined;
  let readyTimeout: ReturnType<typeof setTimeout> | undefined;
  let ready: Connection | undefined;
  let isDirty: boolean | undefined;
  let loads = 0;

  const watch = watchViewport(
    frame,
    (viewport) => connection?.send({ type: 'viewport', ...viewport }),
    signal,
  );
  const guard = (event: Event) => event.preventDefault();
  const emit = (name: string, detail: object) => element.dispatchEvent(new CustomEvent(name, { detail }));

  /** The key under which others find what is left of a goal; new goals differ by their owners. */
  const nameOf = (goal: string | null) => goal ?? `new ${options.owners}`;

  function setDirty(given: boolean) {
    isDirty = given;
    // Browsers keep a page that listens to this out of their cache.
    const change = isDirty && options.guardUnload !== false ? addEventListener : removeEventListener;
    change('beforeunload', guard);
  }

  /** Ends the wait for a document: shows the frame, or a sentence instead. */
  function settle(text?: string) {
    ready = undefined;
    clearTimeout(readyTimeout);
    place.show(text, origin && `${origin}/goals/${goal ?? 'new'}`);
  }

  function fail(code: string, advice = '') {
    settle(`The goal editor could not be loaded.${advice}`);
    emit('error', { code, retryable: code === 'timeout', requestId: null });
  }

  /** Waits for a document, with what is kept of the one before. */
  function begin() {
    connection = connection?.close();
    draft ??= left.get(nameOf(goal)) ?? null;
    left.delete(nameOf(goal));
    setDirty(!!draft);
    settle();
    place.setWaiting(true);
    readyTimeout = setTimeout(fail, options.readyTimeoutMs ?? 15_000, 'timeout');
  }

  function load() {
    frame.remove();
    loads = 0;
    if (signal.aborted) return;
    begin();
    if (!origin) return fail('bad-editor-origin');
    if (origin === location.origin) return fail('same-origin');
    place.load(origin);
  }

  function hearHello({ source, origin: from, data }: MessageEvent<unknown>) {
    if (source !== frame.contentWindow || from !== (place.isStrict() ? 'null' : origin)) return;
    const { ns, type, nonce, versions } = readMessage(data) ?? {};
    if (ns !== namespace || type !== 'hello') return;
    begin();
    if (![versions].flat().includes(version))
      return fail('incompatible-version', ' Please reload this page.');
    const { owners, maxHeight } = options;
    const init = { goal, owners, theme, locale, draft, maxHeight };
    const answer = { ns: namespace, type: 'connect', version, nonce, init };
    connection = openConnection(receive);
    // As was compared above.
    (source as Window | null)?.postMessage(answer, place.isStrict() ? '*' : from, [connection.port]);
    watch();
  }

  function receive(message: FromFrame, send: Send) {
    const { type, ...detail } = message;
    switch (message.type) {
      case 'resize':
        return askForHeight(message.height);
      case 'print':
        return frame.style.setProperty('--print', message.height ? `${message.height}px` : '');
      case 'scroll':
        return bringIntoView(frame, message);
      case 'open':
        return openTab(message.url);
      case 'draft':
        draft = message.patch ? message : null;
        return;
      case 'token':
        return getToken(message.reason)
          .catch(() => null)
          .then((value) => send({ type: 'answer', id: message.id, value }));
      case 'ready':
        settle();
        ready = connection;
        place.setWaiting(false);
        break;
      case 'dirty':
        setDirty(message.isDirty);
    }
    // Saved, deleted or discarded.
    if ('changed' in message) draft = null;
    if ('goal' in message) goal ??= message.goal;
    emit(type, detail);
  }

  const getToken = joinCalls(
    (reason: TokenReason) =>
      new Promise((resolve, reject) => {
        // AbortSignal.any is newer than the oldest browsers that we support.
        const calledOff = new AbortController();
        calledOff.signal.onabort = reject;
        for (const one of [signal, AbortSignal.timeout(tokenTimeoutMs)])
          one.addEventListener('abort', () => calledOff.abort(one.reason));
        // Untyped code may return no promise.
        Promise.resolve(options.fetchToken({ goal, reason, signal: calledOff.signal })).then(resolve, reject);
      }),
  );

  addEventListener('message', hearHello, { signal });
  // The caller can still add listeners.
  queueMicrotask(load);
  return {
    get goal() {
      return goal;
    },
    on(name, listener) {
      // Only we dispatch events of these names, each with its own detail.
      const hear = (event: Event) => listener((event as CustomEvent).detail);
      element.addEventListener(name, hear, { signal });
      return () => element.removeEventListener(name, hear);
    },
    update(changes) {
      theme = { ...theme, ...changes.theme };
      ({ locale = locale } = changes);
      place.updateTitle();
      askForHeight();
      connection?.send({ type: 'update', theme, locale });
    },
    canClose: joinCalls<void, boolean>(
      async () => !isDirty || (await ready?.call('can-close')) === true || signal.aborted,
    ),
    async retry() {
      const last = await ready?.call('teardown', teardownTimeoutMs);
      // The frame parses the draft with its schema.
      if (last) draft = last as FrameDraft;
      load();
    },
    destroy() {
      if (signal.aborted) return;
      life.abort();
      connection?.close();
      load();
      settle();
      place.remove();
      if (draft) left.set(nameOf(draft.goal), draft);
      setDirty(false);
      watch();
      element.editor = undefined;
    },
  };
}

function originOf(address: string | undefined): string | undefined {
  try {
    return new URL(address ?? '').origin;
  } catch {}
}
