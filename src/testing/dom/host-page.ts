import { onTestFinished, vi } from 'vitest';
import type { EditorOptions, EditorPlace, GoalEditor } from '../../embed/host/editor-types';
import { mountGoalEditor } from '../../embed/host/mount-goal-editor';
import { namespace } from '../../embed/protocol/messages';
import { aGoalUuid, delivered } from './frame-window';

export const editorOrigin = 'https://goals.example';

type Connected = {
  message: { nonce: string; version: number; init: Record<string, unknown> };
  target: string;
  ports: MessagePort[];
};

/** Gives every iframe a window, because no browser loads one in these tests, and records the messages sent to it. */
export function stubFrameWindows() {
  const windows = new WeakMap<HTMLIFrameElement, Window>();
  const sent: Connected[] = [];
  const postMessage = (message: Connected['message'], target: string, ports: MessagePort[]) =>
    sent.push({ message, target, ports });
  const spy = vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockImplementation(function (
    this: HTMLIFrameElement,
  ) {
    // All of a window that a handshake touches.
    const known = windows.get(this) ?? ({ postMessage } as unknown as Window);
    windows.set(this, known);
    return this.isConnected ? known : null;
  });
  // happy-dom reports that it loads no frame.
  const silence = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => {
    spy.mockRestore();
    silence.mockRestore();
  });
  return sent;
}

type HostPageOptions = Partial<EditorOptions> & { element?: HTMLElement & EditorPlace };

/** A page with an editor in it, whose frame the test plays. */
export async function openHostPage({
  element = document.createElement('div'),
  ...options
}: HostPageOptions = {}) {
  const sent = stubFrameWindows();
  document.body.append(element);
  const editor = mountGoalEditor(element, {
    editorOrigin,
    goal: aGoalUuid,
    fetchToken: async () => 'a token',
    ...options,
  });
  onTestFinished(() => {
    editor.destroy();
    element.remove();
  });
  const told = noteEvents(editor);
  await Promise.resolve();
  return { editor, element, told, ...playFrame(element, sent) };
}

type Next = { sent: Connected[]; goal?: string | null; owners?: string[] };

/** The editor that comes after another one, or beside it. */
export async function mountNext(element: HTMLElement, { sent, goal = aGoalUuid, owners }: Next) {
  document.body.append(element);
  const editor = mountGoalEditor(element, { editorOrigin, goal, owners, fetchToken: async () => null });
  onTestFinished(() => {
    editor.destroy();
    element.remove();
  });
  await Promise.resolve();
  return { editor, ...playFrame(element, sent) };
}

/** The editor's events from now on. */
export function noteEvents(editor: GoalEditor) {
  const told: [string, unknown][] = [];
  for (const name of ['ready', 'dirty', 'saved', 'deleted', 'cancelled', 'error', 'auth-required'] as const)
    editor.on(name, (detail) => told.push([name, detail]));
  return told;
}

/** The boxes of editors in an element, which the page's own rules do not reach. */
function boxesIn(element: Element): ShadowRoot[] {
  return [element, ...element.children].flatMap(({ shadowRoot }) => shadowRoot ?? []);
}

/** Every frame in an element, of an editor or left by one. */
export function framesIn(element: Element): HTMLIFrameElement[] {
  return [element, ...boxesIn(element)].flatMap((place) => [...place.querySelectorAll('iframe')]);
}

/** The frame of an element, as far as its host sees it. */
export function playFrame(element: HTMLElement, sent: Connected[]) {
  let port: MessagePort | undefined;
  let heard: Record<string, unknown>[] = [];

  const frame = () => framesIn(element)[0] ?? null;

  function greet(changed: Record<string, unknown> = {}, event: MessageEventInit = {}) {
    const data = { ns: namespace, type: 'hello', versions: [1], nonce: crypto.randomUUID(), ...changed };
    const source = frame()?.contentWindow ?? null;
    window.dispatchEvent(new MessageEvent('message', { data, source, origin: editorOrigin, ...event }));
  }

  return {
    sent,
    greet,
    frame,
    sentence: () => boxesIn(element)[0]?.querySelector('[role=alert]') ?? null,
    /** A document has loaded, whichever it is. */
    load: () => frame()?.dispatchEvent(new Event('load')),
    /** Shakes hands, and returns the initial values. */
    connect(changed?: Record<string, unknown>, event?: MessageEventInit) {
      greet(changed, event);
      const last = sent.at(-1);
      port = last?.ports[0];
      heard = [];
      if (port) port.onmessage = ({ data }) => heard.push(data);
      const opened = port;
      onTestFinished(async () => {
        // A draft would wait for the next editor of its goal.
        opened?.postMessage({ type: 'draft', goal: null, baseUpdatedAt: null, patch: null, seq: 0 });
        await delivered();
        opened?.close();
      });
      return last?.message.init;
    },
    async tell(...messages: unknown[]) {
      for (const message of messages) port?.postMessage(message);
      await delivered();
    },
    /** The host's messages of one type on the port. */
    async heard(type: string) {
      await delivered();
      return heard.filter((message) => message.type === type);
    },
    answer: (id: unknown, value: unknown) => port?.postMessage({ type: 'answer', id, value }),
  };
}
