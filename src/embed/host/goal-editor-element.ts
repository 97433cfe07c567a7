import type { Theme } from '../protocol/theme';
import type { EditorOptions, EditorTheme, FetchToken, GoalEditor, TokenRequest } from './editor-types';

/**
 * `<goal-editor>` has an editor while it is in a document. Its options are properties, and attributes if they are
 * texts.
 */
export type GoalEditorElement = HTMLElement &
  Omit<EditorOptions, 'editorOrigin' | 'goal' | 'theme' | 'fetchToken'> & {
    readonly editor?: GoalEditor | undefined;
    get goal(): string | null;
    /** Undefined is a goal that isn't known yet, and not a new one. */
    set goal(goal: string | null | undefined);
    get theme(): EditorTheme;
    /** A text is the mode alone, and keeps the tokens. */
    set theme(theme: EditorTheme | Theme['mode'] | null | undefined);
    tokenUrl?: string | undefined;
    get fetchToken(): FetchToken;
    /** In place of `tokenUrl`. */
    set fetchToken(fetchToken: FetchToken | null | undefined);
  };

declare global {
  interface HTMLElementTagNameMap {
    'goal-editor': GoalEditorElement;
  }
}

/** The attributes of options. The editor's origin has none: HTML alone could then send tokens elsewhere. */
export const attributes = {
  goal: 'goal',
  owners: 'owners',
  tokenUrl: 'token-url',
  locale: 'locale',
  theme: 'theme',
  sandbox: 'sandbox',
  minHeight: 'min-height',
  maxHeight: 'max-height',
  readyTimeoutMs: 'ready-timeout',
  guardUnload: 'guard-unload',
  frameTitle: 'frame-title',
} as const;

export type Property = keyof typeof attributes | 'fetchToken';

/** Options that no attribute can hold. */
const kept = new WeakMap<Element, { tokens?: EditorTheme['tokens']; fetchToken?: unknown }>();

/** The current value of an option. */
export function readProperty(element: GoalEditorElement, property: Property): unknown {
  const { tokens, fetchToken } = kept.get(element) ?? {};
  if (property === 'fetchToken')
    return fetchToken ?? ((asked: TokenRequest) => postForToken(element.tokenUrl, asked));
  const text = element.getAttribute(attributes[property]);
  switch (property) {
    case 'goal':
      return text?.toLowerCase() ?? null;
    case 'theme':
      // A missing or unknown mode means `auto`.
      return { mode: text || undefined, tokens };
    case 'guardUnload':
      return text !== 'false';
    case 'minHeight':
    case 'maxHeight':
    case 'readyTimeoutMs':
      return Number(text) || undefined;
    default:
      return text || undefined;
  }
}

/** Sets an option; null and undefined remove it, except for a goal. */
export function writeProperty(element: GoalEditorElement, property: Property, value: unknown): void {
  if (property === 'fetchToken') {
    kept.set(element, { ...kept.get(element), fetchToken: value });
    return;
  }
  let text = value;
  if (property === 'goal' && value === undefined) text = '';
  if (property === 'theme' && typeof value !== 'string') {
    // As written; the frame ignores what it can't use.
    const theme = { tokens: {}, ...(value as EditorTheme | null | undefined) };
    kept.set(element, { ...kept.get(element), tokens: theme.tokens });
    element.editor?.update({ theme });
    text = theme.mode;
  }
  const name = attributes[property];
  if (text === null || text === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(text));
}

async function postForToken(url: string | undefined, { signal, ...asked }: TokenRequest) {
  if (!url) return null;
  const answer = await fetch(url, {
    method: 'POST',
    mode: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
    signal,
  });
  // The frame treats anything but a text as none.
  return answer.ok ? (await answer.json()).token : null;
}
