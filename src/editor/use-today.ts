import { useSyncExternalStore } from 'react';
import { type CalendarDate, todayIn } from '../domain/days/calendar-date';
import { watchReturn } from '../ui/watch-return';

/** The day it is: a page left open over midnight learns the new one when somebody comes back to it. */
export function useToday(): CalendarDate {
  return useSyncExternalStore(watchReturn, () => todayIn(new Date()));
}
