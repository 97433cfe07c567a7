import type { CalendarDate } from '@internationalized/date';
import { useEffect, useRef } from 'react';
import { useCalendarCell } from 'react-aria/useCalendar';
import type { CalendarState } from 'react-stately/useCalendarState';
import { useBringIntoView } from '../bring-into-view';
import { scrollWithin } from '../scroll-within';

type CalendarDayProps = { state: CalendarState; date: CalendarDate; isToday: boolean };

/** One day of the calendar; days of the months around it keep their place empty. */
export function CalendarDay({ state, date, isToday }: CalendarDayProps) {
  const button = useRef<HTMLDivElement>(null);
  const bringIntoView = useBringIntoView();
  useEffect(() => {
    const day = button.current;
    const cell = day?.parentElement;
    // react-aria scrolls to the day by this method, which in a frame would scroll the page around it.
    if (!cell) return;
    day.scrollIntoView = () => {
      const popup = cell.closest('[data-overlay]');
      if (popup) scrollWithin(popup, cell);
      bringIntoView(cell);
    };
  }, [bringIntoView]);
  const cell = useCalendarCell({ date }, state, button);
  const look = cell.isSelected
    ? 'bg-accent font-semibold text-on-accent forced-colors:outline-2'
    : isToday
      ? 'font-semibold text-accent underline underline-offset-4 hover:bg-sunken'
      : 'hover:bg-sunken';
  return (
    <td {...cell.cellProps} className="p-0.5">
      <div
        {...cell.buttonProps}
        ref={button}
        hidden={cell.isOutsideVisibleRange}
        className={`mx-auto grid aspect-square max-w-10 cursor-pointer place-items-center rounded-full [font-variant-numeric:tabular-nums] focus-visible:-outline-offset-1 ${look}`}
      >
        {cell.formattedDate}
      </div>
    </td>
  );
}
