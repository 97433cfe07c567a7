import { useEffect, useState } from 'react';
import { goalQuery } from '../../api/goal-queries';
import { api, cache } from '../shell/api';
import { hearTabs, tellTabs, thisTab } from '../shell/tab-channel';

/** How many other tabs have this goal open; a save in one of them is fetched in this one. */
export function useOtherTabs(goal: string | undefined): number {
  const [others, setOthers] = useState<readonly string[]>([]);
  useEffect(() => {
    if (goal === undefined) return;
    const stopHearing = hearTabs((message) => {
      if (!('goal' in message) || message.goal !== goal) return;
      if (message.kind === 'opened') tellTabs({ kind: 'here', goal, tab: thisTab });
      if (message.kind === 'saved') void cache.invalidateQueries(goalQuery(api, goal));
      setOthers((known) => {
        const rest = known.filter((tab) => tab !== message.tab);
        return message.kind === 'closed' ? rest : [...rest, message.tab];
      });
    });
    tellTabs({ kind: 'opened', goal, tab: thisTab });
    const leave = () => tellTabs({ kind: 'closed', goal, tab: thisTab });
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
      stopHearing();
      setOthers([]);
    };
  }, [goal]);
  return others.length;
}
