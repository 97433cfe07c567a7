import { ApiError } from '../api/api-error';
import { goalKeys } from '../contract/goal-keys';
import type { EmbedSessionAnswer } from '../contract/session';
import type { Creation } from '../domain/goal/creation';
import type { EditorContextValue } from '../editor/editor-context';
import type { FrameClient } from './create-frame-client';
import type { FrameHold } from './leave-frame';
import { untilToken } from './until-token';

type FrameContextOptions = {
  client: FrameClient;
  session: EmbedSessionAnswer;
  held: FrameHold;
  openGoal: (uuid: string) => void;
  /** The answer that the adviser waited for is here. */
  onAnswer: () => void;
};

/** An editor in a frame: the embed token, drafts with the host, and no router. */
export function createFrameContext({
  client,
  session,
  held,
  openGoal,
  onAnswer,
}: FrameContextOptions): EditorContextValue {
  const { link, tokens, api, cache, search, drafts } = client;
  const { form, dirty } = held;
  return {
    form,
    api,
    cache,
    search,
    drafts,
    display: session.settings,
    signInPath: null,
    openGoal,
    findCreated: (_, signal) => findCreated(signal).catch(nothingSeen),
    async untilSignedIn(signal) {
      let now: EmbedSessionAnswer | undefined;
      // A token that is refused, or comes while the server cannot be reached, is not the last one.
      while (!now) {
        await untilToken(tokens, signal);
        signal.throwIfAborted();
        now = await client.readSession(signal).catch(() => undefined);
      }
      const { account } = now;
      return { otherName: account?.uuid === session.account?.uuid ? undefined : account?.name };
    },
    onEnd: onAnswer,
    tell: {
      // Hosts navigate when they hear of it, so they first learn that nothing would be lost.
      saved({ uuid, updatedAt }, changed) {
        dirty.look();
        link.tell.saved({
          goal: uuid,
          updatedAt: updatedAt ?? null,
          changed: changed.map((field) => goalKeys[field]),
        });
      },
      discarded() {
        dirty.look();
        const { base } = form.read() ?? {};
        link.tell.cancelled({ goal: base?.uuid ?? null, updatedAt: base?.updatedAt ?? null, changed: [] });
      },
      edited: dirty.noteEdit,
    },
  };

  /** The token is for the one goal that it created; a new token after it may be for another. */
  async function findCreated(signal: AbortSignal): Promise<Creation> {
    const { goal } = await client.readSession(signal);
    if (goal === null) return { kind: 'possible', goals: [] };
    return { kind: 'created', goal: await api.goal(goal, signal) };
  }
}

function nothingSeen(error: unknown): Creation {
  if (error instanceof ApiError && error.kind === 'unauthenticated') return { kind: 'possible', goals: null };
  throw error;
}
