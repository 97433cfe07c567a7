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
import type { EditorOptions, EditorPlace, GoalEditor } from './editor-types';
import { createFrameHeight } from './frame-height';
import { joinCalls } from './join-calls';
import { makeElement } from './make-element';
import { type Connection, type FromFrame, openConnection, type Send } from './open-connection';
import { openTab } from './open-tab';
import { watchViewport } from './watch-viewport';

/** What was typed and not saved, by the elements that editors stand or stood in. */
const drafts = new WeakMap<Element, FrameDraft | null>();

/** An editor in an element: loads the frame, shakes hands with each of its documents and keeps its draft. */
export function createEditor(element: EditorPlace, options: EditorOptions): GoalEditor {
  const { owners, maxHeight, readyTimeoutMs = 15_000 } = options;
  const { origin } = new URL(options.editorOrigin ?? import.meta.url);
  const isStrict = options.sandbox === 'strict';
  const sentence = makeElement('p', { role: 'alert' });
  const life = new AbortController();
  const { signal } = life;
  const frame = makeElement('iframe', {
    title: options.frameTitle ?? 'Goal editor',
    referrerPolicy: 'no-referrer',
    sandbox: `allow-scripts allow-forms${isStrict ? '' : ' allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads'}`,
    src: `${origin}/embed/v1/frame#${location.origin}`,
    style: 'width:100%;border:0',
    // Another document than that which is ready, and it may never greet; the first one may be ready before it has loaded.
    onload: () => loads++ && ready && begin(),
  });
  const askForHeight = createFrameHeight(frame, options);
  let { theme, locale } = options;
  // The server writes a goal so, and drafts go by it.
  let goal = options.goal?.toLowerCase() ?? null;
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

  const keep = (draft: FrameDraft | null) => drafts.set(element, draft);

  function setDirty(given: boolean) {
    isDirty = given;
    // Browsers keep a page that listens to this out of their cache.
    const change = isDirty && options.guardUnload !== false ? addEventListener : removeEventListener;
    change('beforeunload', guard);
  }

  /** Shows a sentence instead of the frame, or without one the frame. */
  function say(text?: string) {
    ready = undefined;
    clearTimeout(readyTimeout);
    sentence.remove();
    frame.style.display = text ? 'none' : 'block';
    if (text) {
      const href = `${origin}/goals/${goal ?? 'new'}`;
      const link = makeElement('a', { href, target: '_blank', textContent: 'Open it in a new tab' });
      sentence.replaceChildren(text, ' ', link);
      element.append(sentence);
    }
  }

  function fail(code: string, advice = '') {
    say(`The goal editor could not be loaded.${advice}`);
    emit('error', { code, retryable: code === 'timeout', requestId: null });
  }

  /** Waits for a document, with what is kept of the one before it. */
  function begin() {
    connection = connection?.close();
    setDirty(!!drafts.get(element));
    say();
    // Seen until the document has a ground of its own.
    frame.style.background = '#8882';
    readyTimeout = setTimeout(fail, readyTimeoutMs, 'timeout');
  }

  function load() {
    frame.remove();
    loads = 0;
    if (signal.aborted) return;
    begin();
    if (origin === location.origin) fail('same-origin');
    // Put in anew, an iframe loads its document anew.
    else element.append(frame);
  }

  function hearHello({ source, origin: from, data }: MessageEvent<unknown>) {
    if (source !== frame.contentWindow || from !== (isStrict ? 'null' : origin)) return;
    const { ns, type, nonce, versions } = readMessage(data) ?? {};
    if (ns !== namespace || type !== 'hello') return;
    begin();
    if (![versions].flat().includes(version))
      return fail('incompatible-version', ' Please reload this page.');
    const init = { goal, owners, theme, locale, draft: drafts.get(element), maxHeight };
    const answer = { ns: namespace, type: 'connect', version, nonce, init };
    connection = openConnection(receive);
    // As was compared above.
    (source as Window | null)?.postMessage(answer, isStrict ? '*' : origin, [connection.port]);
    watch();
  }

  function receive(message: FromFrame, send: Send) {
    const { type, ...detail } = message;
    switch (message.type) {
      case 'resize':
        return askForHeight(message.height);
      case 'scroll':
        return bringIntoView(frame, message);
      case 'open':
        return openTab(message.url);
      case 'draft':
        return keep(message.patch ? message : null);
      case 'token':
        return getToken(message.reason)
          .catch(() => null)
          .then((value) => send({ type: 'answer', id: message.id, value }));
      case 'ready':
        say();
        ready = connection;
        frame.style.background = '';
        break;
      case 'dirty':
        setDirty(message.isDirty);
    }
    // Saved, deleted or given up.
    if ('changed' in message) keep(null);
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
        options.fetchToken({ goal, reason, signal: calledOff.signal }).then(resolve, reject);
      }),
  );

  if (drafts.get(element)?.goal !== goal) keep(null);
  addEventListener('message', hearHello, { signal });
  // Whoever mounts can still listen.
  queueMicrotask(load);
  return {
    get goal() {
      return goal;
    },
    on(name, listener) {
      // Events of these names come from us alone, each with its own detail.
      const hear = (event: Event) => listener((event as CustomEvent).detail);
      element.addEventListener(name, hear, { signal });
      return () => element.removeEventListener(name, hear);
    },
    update(changes) {
      ({ theme = theme, locale = locale } = changes);
      connection?.send({ type: 'update', theme, locale });
    },
    canClose: joinCalls<void, boolean>(
      async () => !isDirty || (await ready?.call('can-close')) === true || signal.aborted,
    ),
    async retry() {
      const last = await ready?.call('teardown', teardownTimeoutMs);
      // The frame reads a draft by its schema when it comes back.
      if (last) keep(last as FrameDraft);
      load();
    },
    destroy() {
      if (signal.aborted) return;
      life.abort();
      connection?.close();
      load();
      say();
      setDirty(false);
      watch();
      element.editor = undefined;
    },
  };
}
