import { isIP } from 'node:net';
import { z } from 'zod';

const switchWords = {
  on: true,
  true: true,
  yes: true,
  1: true,
  off: false,
  false: false,
  no: false,
  0: false,
};

export function wholeNumberSetting({ least, most }: { least: number; most: number }) {
  const message = `give a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .pipe(z.int().min(least, message).max(most, message));
}

export function onOrOff() {
  return z
    .string()
    .toLowerCase()
    .refine((word) => Object.hasOwn(switchWords, word), 'use on or off')
    .transform((word) => switchWords[word as keyof typeof switchWords]); // an own key, as just refined
}

export function list(isItem: (text: string) => boolean, message: string) {
  return z
    .string()
    .transform((text) => text.split(',').map((item) => item.trim()))
    .refine((items) => items.every(isItem), message);
}

export function readAddress(text: string, context: z.RefinementCtx): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.hash)
    context.addIssue('give an address such as https://plannr.example/oauth/token');
  else if (url.protocol === 'http:' && !isLoopback(url.hostname))
    context.addIssue('use https, because http is safe on loopback only');
  return url?.href ?? '';
}

export function readOrigin(text: string, context: z.RefinementCtx): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!isOrigin) context.addIssue('give an address such as https://goals.example, without a path');
  else if (url.protocol === 'http:' && !isLoopback(url.hostname))
    context.addIssue('use https, because http is safe on loopback only');
  return url?.origin ?? '';
}

export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);
}

export function isHost(text: string): boolean {
  return /^([a-z\d]([a-z\d-]*[a-z\d])?\.)*[a-z\d]([a-z\d-]*[a-z\d])?(:\d{1,5})?$/i.test(text);
}

export function isAddressRange(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

export function isLocale(text: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text).length > 0;
  } catch {
    return false;
  }
}
