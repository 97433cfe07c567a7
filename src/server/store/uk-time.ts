const zone = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });

/** A moment as Plannr writes it: `2026-04-29T12:53:00+01:00`, in UK time. */
export function ukDateTime(moment: number): string {
  const offset = ukOffset(moment);
  return `${ukClock(moment, offset)}${offset}`;
}

/** The start of a day as Plannr writes a complete-by date: `2027-04-29T00:00:00+01:00`. */
export function ukStartOfDay(day: string): string {
  // UK clocks change at 01:00 UTC, so midnight UTC has the offset of the day's start.
  return `${day}T00:00:00${ukOffset(Date.parse(`${day}T00:00:00Z`))}`;
}

/** A moment without its offset, as Plannr writes the last interaction: `2026-04-29 12:53:00`. */
export function ukClockTime(moment: number): string {
  return ukClock(moment, ukOffset(moment)).replace('T', ' ');
}

function ukOffset(moment: number): string {
  const name = zone.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  // Before 1847 the offset has seconds, which ISO 8601 cannot write.
  return /[+-]\d\d:\d\d/.exec(name)?.[0] ?? '+00:00';
}

function ukClock(moment: number, offset: string): string {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  const shifted = moment + (offset.startsWith('-') ? -1 : 1) * minutes * 60_000;
  return new Date(shifted).toISOString().slice(0, 19);
}
