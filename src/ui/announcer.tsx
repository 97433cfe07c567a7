import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { LiveText } from './live-text';

const AnnounceContext = createContext<((message: string) => void) | null>(null);

type AnnouncerProps = { children: ReactNode };

/** Holds the page's one polite status region; render it once, around everything. */
export function Announcer({ children }: AnnouncerProps) {
  const [said, setSaid] = useState({ message: '', turn: 0 });
  const announce = useCallback((message: string) => setSaid(({ turn }) => ({ message, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* The same words twice are no change to a live region, so every second turn ends in a no-break space. */}
      <LiveText>{said.message + (said.turn % 2 === 0 ? '' : '\u00a0')}</LiveText>
    </AnnounceContext>
  );
}

/** Returns a function that announces a message in the page's status region. */
export function useAnnounce(): (message: string) => void {
  const announce = useContext(AnnounceContext);
  if (!announce) throw new Error('useAnnounce needs an Announcer above it');
  return announce;
}
