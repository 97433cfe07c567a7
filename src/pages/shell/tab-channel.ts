import { readObject, readShape, readString, readUuid, readWord } from '../../contract/read-value';

/** `opened`: a tab opened the goal and asks which others have, which answer `here`. */
const aboutGoals = ['opened', 'here', 'closed', 'saved'] as const;
const aboutSessions = ['signed-in', 'signed-out'] as const;

/** The messages between the tabs of one browser: ids, and never input. */
type TabMessage =
  | { kind: (typeof aboutGoals)[number]; goal: string; tab: string }
  | { kind: (typeof aboutSessions)[number] };

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
    const message = readTabMessage(data);
    if (message && !('tab' in message && message.tab === thisTab)) hear(message);
  };
  return () => channel.close();
}

function readTabMessage(data: unknown): TabMessage | undefined {
  const kind = readWord(readObject(data)?.kind, aboutSessions);
  return kind
    ? { kind }
    : readShape(data, { kind: (value) => readWord(value, aboutGoals), goal: readUuid, tab: readString });
}
