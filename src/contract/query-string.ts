export type Query = Record<string, string | number | undefined>;

/** `?name=value&…`, or nothing; without undefined and empty values. */
export function queryString(query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const parameters = new URLSearchParams(given.map(([key, value]) => [key, String(value)]));
  return given.length === 0 ? '' : `?${parameters}`;
}
