import type {
  Failure,
  FrameDraft,
  FrameInit,
  Outcome,
  TokenReason,
  Viewport,
} from '../../embed/protocol/messages';
import type { Theme } from '../../embed/protocol/theme';

export type Update = { theme?: Theme; locale?: string };
export type Calls = { canClose: () => Promise<boolean>; teardown: () => FrameDraft | null };

/** What the frame has of the page around it. */
export type HostLink = {
  hostOrigin: string;
  init: FrameInit;
  tell: {
    ready: (goal: string | null) => void;
    /** In px; told to the host once the frame is ready, for until then its skeleton stands there. */
    resize: (height: number) => void;
    /** In px on paper; 0: as tall as on the screen. */
    print: (height: number) => void;
    dirty: (isDirty: boolean) => void;
    /** Hands over what is typed, or with a patch of null that nothing is; false: too large to be kept. */
    draft: (draft: FrameDraft) => boolean;
    saved: (what: Outcome) => void;
    deleted: (what: Outcome) => void;
    cancelled: (what: Outcome) => void;
    authRequired: () => void;
    error: (what: Failure) => void;
    /** Asks for a part of the frame to be brought into view, in px of the frame. */
    scroll: (place: { top: number; height: number }) => void;
    /** Asks for an https address to be opened in a new tab. */
    open: (url: string) => void;
  };
  /** The height that the host was asked for, in px; undefined until the frame is ready. */
  askedHeight: () => number | undefined;
  /** A token for our server; null when none came in 15 s. Callers share the one request in flight. */
  requestToken: (reason: TokenReason) => Promise<string | null>;
  /** Hears what is visible, at once if it is known; returns how to stop. */
  onViewport: (listener: (viewport: Viewport) => void) => () => void;
  /** Hears what the host changed since `init`, at once if it has; returns how to stop. */
  onUpdate: (listener: (update: Update) => void) => () => void;
  /** Says how the host's calls are answered; until then the frame may be closed and has no draft. */
  answer: (calls: Calls) => void;
  /** How many messages were no messages of ours. */
  droppedCount: () => number;
};
