import { GregorianCalendar, parseDate, today } from '@internationalized/date';
import { useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria/I18nProvider';
import { useCalendar, useCalendarGrid } from 'react-aria/useCalendar';
import { useCalendarState } from 'react-stately/useCalendarState';
import { watchReturn } from '../watch-return';
import { CalendarDay } from './calendar-day';
import { CalendarHeader } from './calendar-header';

type CalendarProps = {
  /** The chosen day as `YYYY-MM-DD`. */
  day: string | null;
  onPick: (day: string) => void;
  locale: string;
};

/** A month of days to choose from by mouse, touch and keys; takes the focus when it appears. */
export function Calendar({ locale, ...rest }: CalendarProps) {
  // Some locales count years by another calendar; this one is Gregorian in every locale.
  const gregorian = new Intl.Locale(locale, { calendar: 'gregory' }).toString();
  return (
    <I18nProvider locale={gregorian}>
      <Month locale={gregorian} {...rest} />
    </I18nProvider>
  );
}

function Month({ day, onPick, locale }: CalendarProps) {
  const props = {
    'aria-label': 'Calendar',
    value: day === null ? null : parseDate(day),
    onChange(picked: { toString(): string } | null) {
      if (picked) onPick(picked.toString());
    },
    autoFocus: true,
  };
  const state = useCalendarState({ ...props, locale, createCalendar: () => new GregorianCalendar() });
  const { calendarProps } = useCalendar(props, state);
  const { gridProps, headerProps, weekDays, weeksInMonth } = useCalendarGrid(
    { weekdayStyle: weekdayStyle(locale) },
    state,
  );
  // Read again when the adviser returns to a calendar that was open over midnight.
  const isoToday = useSyncExternalStore(watchReturn, () => today(state.timeZone).toString());
  const weeks = Array.from({ length: weeksInMonth }, (_, week) => state.getDatesInWeek(week));
  return (
    <div {...calendarProps}>
      <CalendarHeader state={state} locale={locale} />
      <table {...gridProps} lang={locale} className="mt-2 w-full table-fixed border-collapse text-center">
        <thead {...headerProps}>
          <tr>
            {weekDays.map((name, column) => (
              <th key={weeks[1]?.[column]?.toString()} className="py-1.5 text-xs font-normal text-muted">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((dates) => (
            <tr key={dates.find((date) => date !== null)?.toString()}>
              {dates.map(
                (date) =>
                  date && (
                    <CalendarDay
                      key={date.toString()}
                      state={state}
                      date={date}
                      isToday={date.toString() === isoToday}
                    />
                  ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// Seven columns have room for short names of a few letters, which Arabic and Persian, among others, do not have.
function weekdayStyle(locale: string): 'short' | 'narrow' {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const names = Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, day + 1)));
  return names.every((name) => name.length <= 4) ? 'short' : 'narrow';
}
