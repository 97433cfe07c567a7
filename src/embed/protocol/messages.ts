import type { Theme } from './theme';

/** Marks our messages among all that a window gets. */
export const namespace = 'goal-editor';

/** Of the protocol; within one, only additions. */
export const version = 1;

/** How large a message may be, in bytes of UTF-8 as JSON. */
export const maxMessageBytes = 65_536;

/** `connect` carries a draft as large as a whole message besides its other values. */
export const maxConnectBytes = 2 * maxMessageBytes;

export const tokenTimeoutMs = 15_000;
export const teardownTimeoutMs = 500;

export type TokenReason = 'initial' | 'expired' | 'rejected';

/** Unsaved input; `patch` is private to the frame. */
export type FrameDraft = { goal: string | null; baseUpdatedAt: string | null; patch: unknown };

/** What a frame begins with. */
export type FrameInit = {
  /** Null: a new goal. A text that is no uuid: the host's page is wrong. */
  goal: string | null;
  /** The clients that a new goal starts with. */
  owners: string[];
  theme: Theme;
  /** Null: the server's. */
  locale: string | null;
  draft: FrameDraft | null;
  /** The most height, in px, that the host gives the frame; null: any. */
  maxHeight: number | null;
};

/** What happened to a goal: ids and field names, never a value. */
export type Outcome = { goal: string | null; updatedAt: string | null; changed: string[] };

/** `code` for programs; no text of a server. */
export type Failure = { code: string; retryable: boolean; requestId: string | null };

/** The part of the frame that the person sees, in px of the frame. */
export type Viewport = { visibleTop: number; visibleHeight: number };

/** Frame → host, on the window. */
export type Hello = { ns: string; type: 'hello'; versions: readonly number[]; nonce: string; build: string };

/** Host → frame, on the window, with the port that all others go over. */
export type Connect = { ns: string; type: 'connect'; version: number; nonce: string; init: unknown };

/** In both directions, over the port: the result of the call with this `id`. */
export type Answer = { type: 'answer'; id: number; value: unknown };

/** Frame → host, over the port. */
export type ToHost =
  | { type: 'ready'; goal: string | null }
  | { type: 'resize'; height: number }
  | { type: 'print'; height: number }
  | { type: 'dirty'; isDirty: boolean }
  | ({ type: 'draft'; seq: number } & FrameDraft)
  | { type: 'token'; id: number; reason: TokenReason }
  | ({ type: 'saved' | 'deleted' | 'cancelled' } & Outcome)
  | { type: 'auth-required' }
  | ({ type: 'error' } & Failure)
  | { type: 'scroll'; top: number; height: number }
  | { type: 'open'; url: string }
  | Answer;

/** Host → frame, over the port. */
export type ToFrame =
  | ({ type: 'viewport' } & Viewport)
  | { type: 'update'; theme: unknown; locale: string | undefined }
  | { type: 'can-close'; id: number }
  | { type: 'teardown'; id: number }
  | Answer;
