import type { CalendarDate } from '../domain/days/calendar-date';
import { formatDay } from '../domain/days/format-day';
import { describeCompleteBy } from '../domain/words/describe-distance';
import { Badge } from '../ui/badge';
import { InLocale } from '../ui/in-locale';

type Props = { day: CalendarDate; today: CalendarDate; locale: string; isReached: boolean };

/** The complete-by date and how far away it is. A goal that is reached is never past its date. */
export function CardCompleteBy({ day, today, locale, isReached }: Props) {
  const isPast = day < today;
  if (isPast && isReached) return <InLocale locale={locale}>{formatDay(day, locale)}</InLocale>;

  const distance = describeCompleteBy(day, today, locale);
  return (
    <span className="flex flex-wrap gap-x-2">
      <InLocale locale={locale}>{formatDay(day, locale)}</InLocale>
      {/* For screen readers only: on screen the comma would hang at the end of a line. */}
      <span className="sr-only">, </span>
      {isPast ? <Badge tone="warning">{distance}</Badge> : <span className="text-muted">{distance}</span>}
    </span>
  );
}
