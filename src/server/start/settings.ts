import { z } from 'zod';
import { amountUnits } from '../../domain/money/amount-unit';
import { isAllowListEntry } from '../../embed/allow-list';
import {
  isAddressRange,
  isHost,
  isLocale,
  isLoopback,
  list,
  onOrOff,
  readAddress,
  readOrigin,
  wholeNumberSetting,
} from './setting-readers';

const settingsSchema = z.object({
  PORT: wholeNumberSetting({ least: 0, most: 65_535 }).default(4000),
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
  PLANNR_OAUTH_CLIENT_ID: z.string().optional(),
  PLANNR_OAUTH_CLIENT_SECRET: z.string().optional(),
  PLANNR_OAUTH_AUTHORIZE_URL: z.string().transform(readAddress).optional(),
  PLANNR_OAUTH_TOKEN_URL: z.string().transform(readAddress).optional(),
  PLANNR_OAUTH_SCOPE: z.string().default(''),
  PLANNR_EXACT: onOrOff().default(false),
  PLANNR_AMOUNT_UNIT: z.string().toLowerCase().pipe(z.enum(amountUnits, 'use minor or major')).optional(),
  PHOTO_HOSTS: list(isHost, 'give names of hosts such as photos.example.com, separated by commas').default(
    [],
  ),
  EMBED_ORIGINS: list(
    isAllowListEntry,
    'give origins such as https://crm.example or https://*.crm.example, separated by commas; https unless loopback',
  ).default([]),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:|https:\/\/)\S+$/, 'give an address such as mailto:security@goals.example')
    .optional(),
  HSTS_SUBDOMAINS: onOrOff().default(false),
  LOCALE: z.string().refine(isLocale, 'give a language tag such as en-GB').default('en-GB'),
  CURRENCY: z
    .string()
    .toUpperCase()
    .refine((code) => Intl.supportedValuesOf('currency').includes(code), 'give a currency code such as GBP')
    .default('GBP'),
  RATE_LIMIT: wholeNumberSetting({ least: 1, most: 1_000_000 }).default(500),
});

/** The settings as the server uses them. */
export type Settings = ReturnType<typeof readSettings>;

/** How Plannr's authorization server knows us; `scope` is empty for Plannr's default. */
export type OAuthSettings = NonNullable<Settings['plannrOAuth']>;

/** Stops the start: one sentence that names the setting, for the operator. */
export class StartError extends Error {}

/** The settings of an environment, in which an empty variable counts as missing; throws `StartError`. */
export function readSettings(environment: Record<string, string | undefined>) {
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
    throw new StartError('SESSION_SECRET: give a key of 32 characters or more, to seal Plannr’s tokens with');
  }
  if (read.PLANNR_API_URL && read.DEMO) {
    throw new StartError('DEMO: set it to off, because with PLANNR_API_URL goals live in Plannr');
  }
  return {
    port: read.PORT,
    host: read.HOST,
    /** The origin that browsers use; undefined: the address that the server listens on. */
    publicUrl: read.PUBLIC_URL,
    /** The proxies whose `X-Forwarded-For` is read. */
    trustedProxies: read.TRUSTED_PROXY ?? [],
    dataDir: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL,
    /** Undefined: generated into the data folder. */
    accessToken: read.ACCESS_TOKEN,
    isDemo: read.DEMO ?? !(read.DATABASE_URL || read.PLANNR_API_URL),
    /** The first one seals, the others still open; undefined: one is generated into the data folder. */
    sessionSecrets: read.SESSION_SECRET,
    /** The origin of the Plannr API in gateway mode; undefined: goals are in our own database. */
    plannrApiUrl: read.PLANNR_API_URL,
    /** Undefined: advisers sign in with a token only. */
    plannrOAuth: readOAuth(read),
    /** Whether the server returns and accepts only what Plannr documents. */
    isExact: read.PLANNR_EXACT || read.PLANNR_API_URL !== undefined,
    /** What Plannr's amounts count; null: not settled. */
    amountUnit: read.PLANNR_AMOUNT_UNIT ?? null,
    photoHosts: read.PHOTO_HOSTS,
    /** The origins of the pages that may show the editor in a frame; a `*` replaces the first label. */
    embedOrigins: read.EMBED_ORIGINS,
    /** The contact for vulnerabilities, as a URI; undefined: no security.txt is served. */
    securityContact: read.SECURITY_CONTACT,
    /** Whether browsers use https for every name below that of PUBLIC_URL, too. */
    hstsSubdomains: read.HSTS_SUBDOMAINS,
    locale: read.LOCALE,
    currency: read.CURRENCY,
    /** Requests a minute of one user. */
    rateLimit: read.RATE_LIMIT,
  };
}

function readOAuth(read: z.infer<typeof settingsSchema>) {
  const {
    PLANNR_OAUTH_CLIENT_ID: clientId,
    PLANNR_OAUTH_CLIENT_SECRET: clientSecret,
    PLANNR_OAUTH_AUTHORIZE_URL: authorizeUrl,
    PLANNR_OAUTH_TOKEN_URL: tokenUrl,
    PLANNR_OAUTH_SCOPE: scope,
  } = read;
  if (!clientId && !clientSecret && !authorizeUrl && !tokenUrl) return undefined;
  if (!clientId || !clientSecret || !authorizeUrl || !tokenUrl)
    throw new StartError(
      'PLANNR_OAUTH_CLIENT_ID, PLANNR_OAUTH_CLIENT_SECRET, PLANNR_OAUTH_AUTHORIZE_URL, PLANNR_OAUTH_TOKEN_URL: give all of them or none',
    );
  if (!read.PLANNR_API_URL)
    throw new StartError('PLANNR_API_URL: give it too, because PLANNR_OAUTH_CLIENT_ID signs in at Plannr');
  return { clientId, clientSecret, authorizeUrl, tokenUrl, scope };
}
