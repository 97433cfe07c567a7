import { parseUrl } from '../domain/parse-url';

/** Replaces the label of `*`: browsers disagree about `*` in a URL. */
const anyLabel = 'any';

/** Whether an origin is on the list of `EMBED_ORIGINS`: scheme, port and every label alike, `*` for one label. */
export function isAllowedOrigin(origin: string, allowed: readonly string[]): boolean {
  const asked = urlOfOrigin(origin);
  return asked !== undefined && allowed.some((entry) => matches(entry, asked));
}

/**
 * Whether a text may be in `EMBED_ORIGINS`: an origin as browsers write it (no path, no trailing slash), https unless
 * loopback, with `*` as the first of three labels or more.
 */
export function isAllowListEntry(text: string): boolean {
  const entry = readEntry(text);
  if (!entry) return false;
  const labels = labelsOf(entry.url);
  const isLoopback = isLoopbackHost(entry.url.hostname);
  if (entry.hasAnyLabel && labels.length < 3 && !isLoopback) return false;
  return entry.url.protocol === 'https:' || isLoopback;
}

function matches(text: string, asked: URL): boolean {
  const entry = readEntry(text);
  if (!entry || entry.url.protocol !== asked.protocol || entry.url.port !== asked.port) return false;
  const labels = labelsOf(asked);
  const wanted = labelsOf(entry.url);
  return (
    wanted.length === labels.length &&
    wanted.every((label, at) => (entry.hasAnyLabel && at === 0 ? labels[0] !== '' : label === labels[at]))
  );
}

function readEntry(text: string): { url: URL; hasAnyLabel: boolean } | undefined {
  const [scheme = '', host = ''] = text.split('://');
  const hasAnyLabel = host.startsWith('*.');
  const url = urlOfOrigin(hasAnyLabel ? `${scheme}://${anyLabel}${host.slice(1)}` : text);
  return url && { url, hasAnyLabel };
}

function urlOfOrigin(text: string): URL | undefined {
  const url = parseUrl(text);
  const isOfTheWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  // URL accepts `;` and `'` in a host, which have a meaning in a policy, and Firefox accepts `*`.
  const isPlain = url !== undefined && (/^[a-z\d.-]+$/.test(url.hostname) || url.hostname.startsWith('['));
  return isOfTheWeb && isPlain && url.origin === text ? url : undefined;
}

function labelsOf(url: URL): string[] {
  return url.hostname.split('.');
}

function isLoopbackHost(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost');
}
