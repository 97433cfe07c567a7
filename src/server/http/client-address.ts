import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv4 } from 'node:net';

const namedRanges: Record<string, readonly string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/**
 * The client's address for counting: an IPv4 address, or the /64 of an IPv6 one, which belongs to one customer.
 * `X-Forwarded-For` is read from its end as far as trusted proxies wrote it, and `Forwarded`
 * (https://www.rfc-editor.org/rfc/rfc7239) never.
 */
export function createClientAddress(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const trusted = new BlockList();
  for (const range of trustedProxies.flatMap((name) => namedRanges[name] ?? [name])) {
    const [address = '', bits = isIPv4(address) ? '32' : '128'] = range.split('/');
    trusted.addSubnet(address, Number(bits), familyOf(address));
  }
  return ({ headers, socket }) => {
    let address = readAddress(socket.remoteAddress ?? '') ?? '';
    for (const entry of String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .toReversed()) {
      if (!address || !trusted.check(address, familyOf(address))) break;
      const before = readAddress(entry);
      // Otherwise a client whose proxy writes unreadable entries would get a new count each time.
      if (before === undefined) break;
      address = before;
    }
    return countedPart(address);
  };
}

/** An entry as proxies write it: `ip`, `ip:port`, `[v6]:port`, in quotes or not. */
function readAddress(entry: string): string | undefined {
  const text = entry.trim().replace(/^"(.*)"$/, '$1');
  const [, inBrackets, v4] = /^\[([^\]]*)\](?::\d+)?$|^([\d.]+):\d+$/.exec(text) ?? [];
  const [address = ''] = (inBrackets ?? v4 ?? text).split('%'); // a zone is of one machine only
  if (isIP(address) === 0) return undefined;
  const mapped = isIPv4(address) ? address : readMapped(address);
  return mapped ?? address;
}

/** The IPv4 address in `::ffff:192.0.2.1`, however it is written. */
function readMapped(address: string): string | undefined {
  const groups = groupsOf(address);
  if (groups.slice(0, 5).some((group) => group !== 0) || groups[5] !== 0xffff) return undefined;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join('.');
}

function countedPart(address: string): string {
  if (!address || isIPv4(address)) return address;
  const network = groupsOf(address).slice(0, 4);
  return `${network.map((group) => group.toString(16)).join(':')}::/64`;
}

/** The eight groups of an IPv6 address; URL writes the last two in hex. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const read = (part: string) => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : []);
  const [before, after] = [read(head), read(tail ?? '')];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv4(address) ? 'ipv4' : 'ipv6';
}
