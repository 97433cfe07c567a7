import {
  type FrameDraft,
  maxMessageBytes,
  namespace,
  teardownTimeoutMs,
  version,
} from '../protocol/messages';
import { readMessage } from '../protocol/read-message';
import type { EditorOptions, GoalEditor } from './editor-types';
import { createFrameHeight } from './frame-height';
import { getToken } from './get-token';
import { bringIntoView, makeFrame } from './make-frame';
import { makeSentence } from './make-sentence';
import { oneAtATime } from './one-at-a-time';
import { type Connection, type FromFrame, openConnection, type Send } from './open-connection';
import { watchViewport } from './watch-viewport';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What was typed and not saved, by the elements that editors stand or stood in. */
const drafts = new WeakMap<Element, FrameDraft | null>();

/** An editor in an element: loads the frame, shakes hands with each of its documents and keeps its draft. */
export function createEditor(element: Element, options: EditorOptions, onDestroy: () => void): GoalEditor {
  const { owners, minHeight = 320, maxHeight = Number.POSITIVE_INFINITY, readyTimeoutMs = 15_000 } = options;
  const { origin } = new URL(options.editorOrigin ?? import.meta.url);
  const isStrict = options.sandbox === 'strict';
  const life = new AbortController();
  const { signal } = life;
  const askForHeight = createFrameHeight({ minHeight, maxHeight }, setHeight);
  let { goal, theme, locale } = options;
  let frame = document.createElement('iframe');
  let sentence: HTMLElement | undefined;
  let height = minHeight;
  let connection: Connection | undefined;
  let readyTimeout: ReturnType<typeof setTimeout> | undefined;
  let lastNonce: unknown;
  let lastSeq = 0;
  let isReady = false;
  let isDirty = false;

  const watch = watchViewport((viewport) => connection?.send({ type: 'viewport', ...viewport }), signal);
  const guard = (event: Event) => event.preventDefault();
  const emit = (name: string, detail: object) => element.dispatchEvent(new CustomEvent(name, { detail }));

  function setHeight(px: number) {
    height = px;
    frame.style.height = `${height}px`;
  }

  const keep = (draft: FrameDraft | null) => drafts.set(element, draft);

  function setDirty(given: boolean) {
    isDirty = given;
    // Browsers keep a page that listens to this out of their cache.
    const change = isDirty && options.guardUnload !== false ? addEventListener : removeEventListener;
    change('beforeunload', guard);
  }

  /** Shows a sentence instead of the frame, or without one the frame. */
  function say(text?: string) {
    isReady = false;
    clearTimeout(readyTimeout);
    sentence?.remove();
    frame.style.display = text ? 'none' : 'block';
    if (!text) return;
    sentence = makeSentence(text, `${origin}/goals/${goal ?? 'new'}`);
    element.append(sentence);
  }

  function fail(code: string, advice = '') {
    say(`The goal editor could not be loaded.${advice}`);
    emit('error', { code, retryable: code === 'timeout', requestId: null });
  }

  function waitUntilReady() {
    say();
    readyTimeout = setTimeout(fail, readyTimeoutMs, 'timeout');
  }

  function load() {
    connection?.end();
    frame.remove();
    if (signal.aborted) return;
    if (origin === location.origin) return fail('same-origin');
    if (goal !== null && !uuid.test(goal)) return fail('bad-goal');
    frame = makeFrame(`${origin}/embed/v1/frame#${encodeURIComponent(location.origin)}`, options);
    setHeight(height);
    element.append(frame);
    waitUntilReady();
  }

  function hearHello({ source, origin: from, data }: MessageEvent<unknown>) {
    if (source !== frame.contentWindow || from !== (isStrict ? 'null' : origin)) return;
    const { ns, type, nonce, versions } = readMessage(data, maxMessageBytes) ?? {};
    if (ns !== namespace || type !== 'hello' || nonce === lastNonce) return;
    lastNonce = nonce;
    connection?.end();
    if (![versions].flat().includes(version))
      return fail('incompatible-version', ' Please reload this page.');
    lastSeq = 0;
    const draft = drafts.get(element);
    setDirty(!!draft);
    waitUntilReady();
    const init = { goal, owners, theme, locale, draft, maxHeight };
    const answer = { ns: namespace, type: 'connect', version, nonce, init };
    connection = openConnection(
      (port) => frame.contentWindow?.postMessage(answer, isStrict ? '*' : origin, [port]),
      receive,
    );
    watch(frame);
  }

  function receive(message: FromFrame, send: Send) {
    const { type, ...detail } = message;
    switch (message.type) {
      case 'resize':
        return askForHeight(message.height);
      case 'scroll':
        return bringIntoView(frame, message);
      case 'open':
        if (message.url.startsWith('https://') && URL.canParse(message.url))
          open(message.url, '_blank', 'noopener');
        return;
      case 'draft':
        if (message.seq <= lastSeq) return;
        lastSeq = message.seq;
        keep(message.patch === null ? null : message);
        return;
      case 'token':
        getToken(options, { goal, reason: message.reason }, signal).then((value) =>
          send({ type: 'answer', id: message.id, value }),
        );
        return;
      case 'ready':
        say();
        isReady = true;
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
      theme = changes.theme ?? theme;
      locale = changes.locale ?? locale;
      connection?.send({ type: 'update', theme, locale });
    },
    canClose: oneAtATime(
      async () => !isDirty || (isReady && (await connection?.call('can-close')) === true) || signal.aborted,
    ),
    async retry() {
      const last = isReady && (await connection?.call('teardown', teardownTimeoutMs));
      // The frame reads a draft by its schema when it comes back.
      if (last) keep(last as FrameDraft);
      load();
    },
    destroy() {
      if (signal.aborted) return;
      life.abort();
      say();
      connection?.end();
      setDirty(false);
      frame.remove();
      watch();
      onDestroy();
    },
  };
}
