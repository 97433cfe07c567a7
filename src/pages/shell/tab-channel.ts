import { z } from '../../domain/zod';

const messageSchema = z.discriminatedUnion('kind', [
  /** A tab opened the goal and asks which others have. */
  z.object({ kind: z.literal('opened'), goal: z.guid(), tab: z.string() }),
  z.object({ kind: z.literal('here'), goal: z.guid(), tab: z.string() }),
  z.object({ kind: z.literal('closed'), goal: z.guid(), tab: z.string() }),
  z.object({ kind: z.literal('saved'), goal: z.guid(), tab: z.string() }),
  z.object({ kind: z.literal('signed-in') }),
  z.object({ kind: z.literal('signed-out') }),
]);

/** The messages between the tabs of one browser: ids, and never input. */
type TabMessage = z.infer<typeof messageSchema>;

/** This tab's name among them. */
export const thisTab = crypto.randomUUID();

const channelName = 'goal-editor';

/** Sends a message to every other tab. */
export function tellTabs(message: TabMessage): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(message);
  channel.close();
}

/** Listens to other tabs until the returned function is called. */
export function hearTabs(hear: (message: TabMessage) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = messageSchema.safeParse(data).data;
    if (message && !('tab' in message && message.tab === thisTab)) hear(message);
  };
  return () => channel.close();
}
