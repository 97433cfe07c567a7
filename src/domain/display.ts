import { parseUrl } from './parse-url';

/** How to display things: a BCP 47 locale, an ISO 4217 currency, and the hosts of photos that may be loaded. */
export type Display = { locale: string; currency: string; photoHosts: readonly string[] };

/** The photo's address when its host is on the list: others carry a client's name to a third party. */
export function allowedPhoto(
  photoUrl: string | undefined,
  photoHosts: readonly string[],
): string | undefined {
  const url = photoUrl === undefined ? undefined : parseUrl(photoUrl);
  return url?.protocol === 'https:' && photoHosts.includes(url.host) ? url.href : undefined;
}
