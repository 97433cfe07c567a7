import type { Failure, Outcome, TokenReason } from '../protocol/messages';
import type { Theme } from '../protocol/theme';

/** `signal` is aborted once the token is no longer needed. */
export type TokenRequest = { goal: string | null; reason: TokenReason; signal: AbortSignal };

/** Gets a token from your own server; null: there is none, the adviser has to sign in again. */
export type FetchToken = (asked: TokenRequest) => Promise<string | null>;

export type EditorTheme = { mode?: Theme['mode'] | undefined; tokens?: Record<string, string> };

export type EditorOptions = {
  /** Where the editor is served, such as https://goals.example; by default the origin of this script. */
  editorOrigin?: string | undefined;
  /** A uuid; null: a new goal. */
  goal: string | null;
  /** The uuids of the clients that a new goal starts with; in a text, separated by spaces. */
  owners?: string[] | string | null | undefined;
  fetchToken: FetchToken;
  theme?: EditorTheme | undefined;
  /** A BCP 47 tag, such as en-GB; by default the server's. */
  locale?: string | undefined;
  /** `strict` gives the frame an opaque origin. https://developer.mozilla.org/docs/Web/HTML/Element/iframe#sandbox */
  sandbox?: 'standard' | 'strict' | undefined;
  /** In px; 320 by default. */
  minHeight?: number | undefined;
  /** In px; by default as high as the content. */
  maxHeight?: number | undefined;
  /** How long the editor may take before a sentence says that it could not be loaded, in ms; 15,000 by default. */
  readyTimeoutMs?: number | undefined;
  /** Whether the browser asks before it leaves the page with unsaved changes; true by default. */
  guardUnload?: boolean | undefined;
  /** The accessible name of the frame; "Goal editor" by default. */
  frameTitle?: string | undefined;
};

/** Ids and names of fields, never a client's values. */
export type EditorEvents = {
  ready: { goal: string | null };
  dirty: { isDirty: boolean };
  saved: Outcome;
  deleted: Outcome;
  cancelled: Outcome;
  error: Failure;
  'auth-required': Record<string, never>;
};

/** An element and the editor that it holds. */
export type EditorPlace = Element & { editor?: GoalEditor | undefined };

export type GoalEditor = {
  /** The goal that is edited; null: a new one, not saved yet. */
  readonly goal: string | null;
  /** Hears an event until the function that it returns is called. */
  on: <Name extends keyof EditorEvents>(
    name: Name,
    listener: (detail: EditorEvents[Name]) => void,
  ) => () => void;
  update: (changes: { theme?: EditorTheme | undefined; locale?: string | undefined }) => void;
  /** Whether you may remove the editor: asks the adviser if there are unsaved changes. */
  canClose: () => Promise<boolean>;
  /** Reloads the editor, with the unsaved input. */
  retry: () => Promise<void>;
  /** Removes the editor; you may call it twice. */
  destroy: () => void;
};
