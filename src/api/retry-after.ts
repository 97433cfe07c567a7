const defaultMs = 5_000;
const mostMs = 60_000;

/** How long to wait after `Retry-After`, in seconds or as an HTTP date: 5 s when it says nothing of use, never over a minute. */
export function readRetryAfter(header: string | null, now: number): number {
  const text = header?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isNaN(ms) || ms < 0 ? defaultMs : Math.min(ms, mostMs);
}
