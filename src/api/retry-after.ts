const defaultMs = 5_000;
const mostMs = 60_000;

/**
 * Milliseconds to wait for a `Retry-After` in seconds or as an HTTP date: 5 s if it is unusable, at most a minute.
 * https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function readRetryAfter(header: string | null, now: number): number {
  const text = header?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isNaN(ms) || ms < 0 ? defaultMs : Math.min(ms, mostMs);
}
