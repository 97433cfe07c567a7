import { useSyncExternalStore } from 'react';
import { type CalendarDate, todayIn } from '../domain/days/calendar-date';
import { watchReturn } from '../ui/watch-return';

/** Today; a page that stays open over midnight learns the new day when the adviser returns to it. */
export function useToday(): CalendarDate {
  return useSyncExternalStore(watchReturn, () => todayIn(new Date()));
}
