/**
 * Follows the sign-in as a browser would: to the authorization server, through its question, and returns the address
 * that leads back.
 */
export async function followToPlannr(address: string, choice: 'allow' | 'deny'): Promise<URL> {
  const { origin } = new URL(address);
  const cookies = new Map<string, string>();
  let next = new URL(address);
  while (next.origin === origin) {
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const asked = response.status === 200 && next.pathname.startsWith('/interaction/');
    const location = asked ? `${next.pathname}/${choice}` : response.headers.get('location');
    if (location === null)
      throw new Error(`${next.pathname} answers ${response.status}: ${await response.text()}`);
    next = new URL(location, next);
  }
  return next;
}
