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

/** The frame's access to its host. */
export type HostLink = {
  hostOrigin: string;
  init: FrameInit;
  tell: {
    ready: (goal: string | null) => void;
    /** In px; sent to the host once the frame is ready, because until then it shows a skeleton. */
    resize: (height: number) => void;
    /** In px on paper; 0: as tall as on the screen. */
    print: (height: number) => void;
    dirty: (isDirty: boolean) => void;
    /** Hands over the input, or with a patch of null that there is none; false: too large for the host. */
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
  /** The height requested from the host, in px; undefined until the frame is ready. */
  askedHeight: () => number | undefined;
  /** A token for our server; null if none arrived in 15 s. Callers share the request in flight. */
  requestToken: (reason: TokenReason) => Promise<string | null>;
  /** Listens to the visible part, and hears it at once if it is known; returns how to stop. */
  onViewport: (listener: (viewport: Viewport) => void) => () => void;
  /** Listens to the host's changes since `init`, and hears them at once; returns how to stop. */
  onUpdate: (listener: (update: Update) => void) => () => void;
  /** Sets how the host's calls are answered; until then the frame may be closed and has no draft. */
  answer: (calls: Calls) => void;
  /** How many messages were not ours. */
  droppedCount: () => number;
};
