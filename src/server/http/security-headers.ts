import type { Settings } from '../start/settings';

export type SecurityHeaders = Record<string, string>;

export type HeaderVariants = {
  /** For standalone pages, and for requests that cannot be parsed. */
  standalone: SecurityHeaders;
  /** Of the document that the pages on EMBED_ORIGINS may show in a frame. */
  frame: SecurityHeaders;
  /** For what that frame may read, whose origin can be `null`: any origin, and never with credentials. */
  embed: SecurityHeaders;
};

type Origins = Pick<Settings, 'publicUrl' | 'photoHosts' | 'embedOrigins' | 'hstsSubdomains'>;

/** The headers of every answer, errors and unreadable requests included; `styleHashes` as `sha256-…`. */
export function securityHeaders(settings: Origins, styleHashes: string[] = []): HeaderVariants {
  const { publicUrl, embedOrigins, hstsSubdomains } = settings;
  const everywhere = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...(publicUrl?.startsWith('https:') && {
      'strict-transport-security': `max-age=31536000${hstsSubdomains ? '; includeSubDomains' : ''}`,
    }),
  };
  const standalone = {
    'content-security-policy': policy(settings, styleHashes, []),
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...everywhere,
  };
  return {
    standalone,
    frame: {
      'content-security-policy': policy(settings, styleHashes, embedOrigins),
      // A host that isolates itself with `require-corp` needs both.
      // https://developer.mozilla.org/docs/Web/HTTP/Headers/Cross-Origin-Embedder-Policy
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'cross-origin',
      ...everywhere,
    },
    embed: {
      ...standalone,
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Retry-After, X-Ratelimit-Remaining, X-Request-Id',
    },
  };
}

/** The headers of an address, even if no route answers it. */
export function headersOf(variants: HeaderVariants, url: string): SecurityHeaders {
  const [path = ''] = url.split('?', 1);
  if (path === '/embed/v1/frame') return variants.frame;
  return path.startsWith('/embed/') ? variants.embed : variants.standalone;
}

/** The directive that names the pages that may show an answer in a frame; an empty list: none. */
export function frameAncestors(origins: readonly string[]): string {
  return `frame-ancestors ${origins.join(' ') || "'none'"}`;
}

function policy({ photoHosts }: Origins, styleHashes: string[], ancestors: string[]): string {
  const photos = photoHosts.map((host) => `https://${host}`);
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", ...styleHashes.map((hash) => `'${hash}'`)],
    'img-src': ["'self'", 'data:', ...photos],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
  };
  return [
    ...Object.entries(directives).map(([name, sources]) => [name, ...sources].join(' ')),
    frameAncestors(ancestors),
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
