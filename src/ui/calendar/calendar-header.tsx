import type { CalendarState } from 'react-stately/useCalendarState';
import { IconButton } from '../icon-button';
import { SelectInput } from '../select-input';

type CalendarHeaderProps = { state: CalendarState; locale: string };

const yearsBack = 10;
const yearsAhead = 60;

/** Which month is shown: a step to each side, or a jump to any month and year. */
export function CalendarHeader({ state, locale }: CalendarHeaderProps) {
  const { month, year } = state.focusedDate;
  const firstYear = Math.min(year, new Date().getFullYear()) - yearsBack;
  const years = Array.from({ length: yearsBack + yearsAhead + 1 }, (_, index) => firstYear + index);
  if (!years.includes(year)) years.push(year);
  return (
    <div className="flex items-center">
      <IconButton
        icon="back"
        label="Previous month"
        className="[[dir=rtl]_&]:[scale:-1_1]"
        onClick={() => state.focusPreviousPage()}
      />
      <div className="flex min-w-0 flex-1 justify-center gap-1">
        <SelectInput
          isCompact
          aria-label="Month"
          value={month}
          onChange={(event) =>
            state.setFocusedDate(state.focusedDate.set({ month: Number(event.target.value) }))
          }
        >
          {monthNames(locale).map((name, index) => (
            <option key={name} lang={locale} value={index + 1}>
              {name}
            </option>
          ))}
        </SelectInput>
        <SelectInput
          isCompact
          aria-label="Year"
          value={year}
          onChange={(event) =>
            state.setFocusedDate(state.focusedDate.set({ year: Number(event.target.value) }))
          }
        >
          {years.map((choice) => (
            <option key={choice} lang={locale} value={choice}>
              {choice.toLocaleString(locale, { useGrouping: false })}
            </option>
          ))}
        </SelectInput>
      </div>
      <IconButton
        icon="next"
        label="Next month"
        className="[[dir=rtl]_&]:[scale:-1_1]"
        onClick={() => state.focusNextPage()}
      />
    </div>
  );
}

function monthNames(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 1)));
}
