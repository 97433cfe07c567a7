import type { FastifyReply, FastifyRequest } from 'fastify';
import { oauthLifeMs } from '../plannr/oauth-sign-in';

/** One of our cookies: its value in a request, and how a reply sets and clears it. */
type BrowserCookie = {
  read(request: FastifyRequest): string | undefined;
  set(reply: FastifyReply, value: string): void;
  clear(reply: FastifyReply): void;
};

export type BrowserCookies = {
  /** The session's id. */
  session: BrowserCookie;
  /** What a sign-in at Plannr needs when the browser returns. */
  oauth: BrowserCookie;
};

/**
 * Our cookies for the origin that browsers use. Over https they have the prefix `__Host-`, which browsers accept only
 * with `Secure`, `Path=/` and from this host (RFC 6265bis, 4.1.3.2). Over http, which settings allow on loopback
 * only, WebKit drops `Secure` cookies (https://bugs.webkit.org/show_bug.cgi?id=281149); there the name contains the
 * port, because cookies do not tell ports apart.
 */
export function browserCookies(origin: string): BrowserCookies {
  const { protocol, port } = new URL(origin);
  const isHttps = protocol === 'https:';
  const nameOf = (name: string) => (isHttps ? `__Host-${name}` : `${name}-${port || '80'}`);
  const common = { path: '/', secure: isHttps, httpOnly: true } as const;
  return {
    session: browserCookie(nameOf('goal-editor'), { ...common, sameSite: 'strict' }),
    // "lax": Plannr sends the browser back by a link from another site.
    oauth: browserCookie(nameOf('goal-editor-oauth'), { ...common, sameSite: 'lax' }, oauthLifeMs / 1000),
  };
}

type Attributes = { path: '/'; secure: boolean; httpOnly: true; sameSite: 'strict' | 'lax' };

/** `maxAge` in seconds; undefined: until the browser closes. */
function browserCookie(name: string, attributes: Attributes, maxAge?: number): BrowserCookie {
  return {
    read: (request) => request.cookies[name] || undefined,
    set: (reply, value) =>
      void reply.setCookie(name, value, { ...attributes, ...(maxAge !== undefined && { maxAge }) }),
    clear: (reply) => void reply.clearCookie(name, attributes),
  };
}
