import type { Failure, Outcome, TokenReason } from '../protocol/messages';
import type { Theme } from '../protocol/theme';

/** `signal` is aborted when nobody waits for the token any more. */
export type TokenRequest = { goal: string | null; reason: TokenReason; signal: AbortSignal };

/** Gets a token from your own server; null: there is none, the person has to sign in again. */
export type FetchToken = (asked: TokenRequest) => Promise<string | null>;

export type EditorTheme = { mode?: Theme['mode'] | undefined; tokens?: Record<string, string> };

export type EditorOptions = {
  /** Where the editor is served, such as https://goals.example; where this script came from unless given. */
  editorOrigin?: string | undefined;
  /** A uuid; null: a new goal. */
  goal: string | null;
  /** The uuids of the clients that a new goal starts with; in a text, separated by spaces. */
  owners?: string[] | string | null | undefined;
  fetchToken: FetchToken;
  theme?: EditorTheme | undefined;
  /** A BCP 47 tag, such as en-GB; as the server says when it is left out. */
  locale?: string | undefined;
  /** `strict` gives the frame an origin of its own. */
  sandbox?: 'standard' | 'strict' | undefined;
  /** In px; 320 unless given. */
  minHeight?: number | undefined;
  /** In px; as high as the content unless given. */
  maxHeight?: number | undefined;
  /** How long the editor may take before a sentence says that it could not be loaded; 15,000 unless given. */
  readyTimeoutMs?: number | undefined;
  /** Whether the browser asks before it leaves the page while something is not saved; true unless given. */
  guardUnload?: boolean | undefined;
  /** What assistive technology calls the frame; "Goal editor" unless given. */
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
  /** Whether the editor may be taken away: asks the person when something is not saved. */
  canClose: () => Promise<boolean>;
  /** Loads the editor again, with what was typed. */
  retry: () => Promise<void>;
  /** Takes the editor away; may be called twice. */
  destroy: () => void;
};
