import { isIP } from 'node:net';
import { type AmountUnit, amountUnits } from '../domain/amount-unit';
import { z } from '../domain/zod';
import { isAllowListEntry } from '../embed/allow-list';

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

const settingsSchema = z.object({
  PORT: wholeNumber({ least: 0, most: 65_535 }).default(4000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'give the name or address to listen on, such as 127.0.0.1')
    .default('127.0.0.1'),
  PUBLIC_URL: z.string().transform(readOrigin).optional(),
  TRUSTED_PROXY: list(
    isAddressRange,
    'give IP addresses or ranges such as 10.0.0.0/8, or loopback',
  ).optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, 'give a PostgreSQL address such as postgres://user@host/name')
    .optional(),
  ACCESS_TOKEN: z
    .string()
    .regex(/^[\w.~+/-]{8,200}=*$/, 'use 8 to 200 of the letters, digits and signs - . _ ~ + /')
    .optional(),
  DEMO: onOrOff().optional(),
  SESSION_SECRET: list(
    (key) => key.length >= 32,
    'give one or more keys of 32 characters or more, separated by commas',
  ).optional(),
  PLANNR_API_URL: z.string().transform(readOrigin).optional(),
  PLANNR_EXACT: onOrOff().default(false),
  PLANNR_AMOUNT_UNIT: z.string().toLowerCase().pipe(z.enum(amountUnits, 'say minor or major')).optional(),
  PHOTO_HOSTS: list(isHost, 'give names of hosts such as photos.example.com, separated by commas').default(
    [],
  ),
  EMBED_ORIGINS: list(
    isAllowListEntry,
    'give origins such as https://crm.example or https://*.crm.example, separated by commas; https unless of this machine',
  ).default([]),
  LOCALE: z.string().refine(isLocale, 'give a language tag such as en-GB').default('en-GB'),
  CURRENCY: z
    .string()
    .toUpperCase()
    .refine((code) => Intl.supportedValuesOf('currency').includes(code), 'give a currency code such as GBP')
    .default('GBP'),
  RATE_LIMIT: wholeNumber({ least: 1, most: 1_000_000 }).default(500),
});

export type Settings = {
  port: number;
  host: string;
  /** The origin that browsers use; undefined: the address that the server listens on. */
  publicUrl: string | undefined;
  /** Whose `X-Forwarded-For` is read. */
  trustedProxies: string[];
  dataDir: string;
  databaseUrl: string | undefined;
  /** Undefined: generated into the data folder. */
  accessToken: string | undefined;
  isDemo: boolean;
  /** The first seals, the others still open; undefined: one is generated into the data folder. */
  sessionSecrets: string[] | undefined;
  /** The origin of the Plannr API where goals live there; undefined: they live in our own database. */
  plannrApiUrl: string | undefined;
  /** Whether only what Plannr documents is answered and taken. */
  isExact: boolean;
  /** What Plannr's amounts count; null: not settled. */
  amountUnit: AmountUnit | null;
  photoHosts: string[];
  /** Of the pages that may show the editor in a frame; a `*` stands for the first label. */
  embedOrigins: string[];
  locale: string;
  currency: string;
  /** Requests a minute of one user. */
  rateLimit: number;
};

/** What stops the start: one sentence that names the setting, for a person at a terminal. */
export class StartError extends Error {}

/** The settings of an environment, in which an empty variable counts as missing; throws `StartError`. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.entries(environment).filter(([, value]) => value?.trim());
  const result = settingsSchema.safeParse(
    Object.fromEntries(given.map(([key, value]) => [key, value?.trim()])),
  );
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new StartError(`Change the settings and start again; ${faults.join('; ')}`);
  }
  const read = result.data;
  if (!read.PUBLIC_URL && !isLoopback(read.HOST)) {
    throw new StartError(
      `PUBLIC_URL: give the address that browsers use, such as https://goals.example, because HOST ${read.HOST} is open to other machines`,
    );
  }
  // Servers that share a database must open what another of them sealed.
  if (read.DATABASE_URL && !read.SESSION_SECRET) {
    throw new StartError(
      'SESSION_SECRET: give a key of 32 characters or more, the same to every server that shares DATABASE_URL',
    );
  }
  if (read.PLANNR_API_URL && !read.SESSION_SECRET) {
    throw new StartError(
      'SESSION_SECRET: give a key of 32 characters or more, which seals what Plannr lets people in with',
    );
  }
  if (read.PLANNR_API_URL && read.DEMO) {
    throw new StartError('DEMO: set it to off, because with PLANNR_API_URL goals live in Plannr');
  }
  return {
    port: read.PORT,
    host: read.HOST,
    publicUrl: read.PUBLIC_URL,
    trustedProxies: read.TRUSTED_PROXY ?? [],
    dataDir: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL,
    accessToken: read.ACCESS_TOKEN,
    isDemo: read.DEMO ?? !(read.DATABASE_URL || read.PLANNR_API_URL),
    sessionSecrets: read.SESSION_SECRET,
    plannrApiUrl: read.PLANNR_API_URL,
    isExact: read.PLANNR_EXACT || read.PLANNR_API_URL !== undefined,
    amountUnit: read.PLANNR_AMOUNT_UNIT ?? null,
    photoHosts: read.PHOTO_HOSTS,
    embedOrigins: read.EMBED_ORIGINS,
    locale: read.LOCALE,
    currency: read.CURRENCY,
    rateLimit: read.RATE_LIMIT,
  };
}

function wholeNumber({ least, most }: { least: number; most: number }) {
  const message = `give a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .pipe(z.int().min(least, message).max(most, message));
}

function onOrOff() {
  return z
    .string()
    .toLowerCase()
    .refine((word) => Object.hasOwn(switchWords, word), 'say on or off')
    .transform((word) => switchWords[word as keyof typeof switchWords]); // an own key, as just refined
}

function list(isItem: (text: string) => boolean, message: string) {
  return z
    .string()
    .transform((text) => text.split(',').map((item) => item.trim()))
    .refine((items) => items.every(isItem), message);
}

function readOrigin(text: string, context: z.RefinementCtx): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!isOrigin) context.addIssue('give an address such as https://goals.example, without a path');
  else if (url.protocol === 'http:' && !isLoopback(url.hostname))
    context.addIssue('use https, because only this machine itself is safe over http');
  return url?.origin ?? '';
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);
}

function isHost(text: string): boolean {
  return /^([a-z\d]([a-z\d-]*[a-z\d])?\.)*[a-z\d]([a-z\d-]*[a-z\d])?(:\d{1,5})?$/i.test(text);
}

function isAddressRange(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function isLocale(text: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text).length > 0;
  } catch {
    return false;
  }
}
