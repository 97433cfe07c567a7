const dayMs = 86_400_000;

/** The moment of the same hour some time before or after: "-3 weeks", "+30 months". Throws for other words. */
export function shifted(now: Date, by: string): Date {
  const [amount = '', unit = ''] = by.split(' ');
  const count = Number(amount);
  const there = new Date(now);
  if (unit.startsWith('day')) return new Date(now.getTime() + count * dayMs);
  if (unit.startsWith('week')) return new Date(now.getTime() + count * 7 * dayMs);
  if (unit.startsWith('month')) there.setUTCMonth(there.getUTCMonth() + count);
  else if (unit.startsWith('year')) there.setUTCFullYear(there.getUTCFullYear() + count);
  else throw new Error(`This is no span of time: ${by}`);
  return there;
}

/** The day of a moment, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
