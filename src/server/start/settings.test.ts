import { expect, test } from 'vitest';
import { readSettings, StartError } from './settings';

const oldKey = 'a'.repeat(32);
const newKey = 'b'.repeat(32);

test('have the documented defaults', () => {
  expect(readSettings({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    publicUrl: undefined,
    trustedProxies: [],
    dataDir: './data',
    databaseUrl: undefined,
    accessToken: undefined,
    isDemo: true,
    sessionSecrets: undefined,
    plannrApiUrl: undefined,
    plannrOAuth: undefined,
    isExact: false,
    amountUnit: null,
    photoHosts: [],
    embedOrigins: [],
    securityContact: undefined,
    hstsSubdomains: false,
    locale: 'en-GB',
    currency: 'GBP',
    rateLimit: 500,
  });
});

test('are read from the environment, in which an empty one counts as missing', () => {
  const settings = readSettings({
    PORT: '0',
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://goals.example/',
    TRUSTED_PROXY: 'loopback, 10.0.0.0/8,::1',
    DATABASE_URL: 'postgres://me:secret@db/goals',
    ACCESS_TOKEN: ' my-own-token ',
    SESSION_SECRET: ` ${newKey}, ${oldKey}`,
    PLANNR_EXACT: 'On',
    PLANNR_AMOUNT_UNIT: 'Major',
    PHOTO_HOSTS: 'photos.example, eu.ui-avatars.com:8443',
    EMBED_ORIGINS: 'https://crm.example, https://*.partner.example,http://localhost:5173',
    LOCALE: 'de-DE',
    CURRENCY: 'jpy',
    RATE_LIMIT: '',
    HOME: '/root',
  });
  expect(settings).toMatchObject({
    port: 0,
    publicUrl: 'https://goals.example',
    trustedProxies: ['loopback', '10.0.0.0/8', '::1'],
    accessToken: 'my-own-token',
    isDemo: false,
    sessionSecrets: [newKey, oldKey],
    isExact: true,
    amountUnit: 'major',
    photoHosts: ['photos.example', 'eu.ui-avatars.com:8443'],
    embedOrigins: ['https://crm.example', 'https://*.partner.example', 'http://localhost:5173'],
    currency: 'JPY',
    rateLimit: 500,
  });
  expect(readSettings({ DEMO: 'off' }).isDemo).toBe(false);
  const shared = { DATABASE_URL: 'postgresql://db/goals', SESSION_SECRET: newKey };
  expect(readSettings({ ...shared, DEMO: 'On' }).isDemo).toBe(true);
});

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '4000x'],
  ['HOST', 'http://x'],
  ['HOST', '0.0.0.0'],
  ['PUBLIC_URL', 'goals.example'],
  ['PUBLIC_URL', 'http://goals.example'],
  ['PUBLIC_URL', 'https://goals.example/path'],
  ['PUBLIC_URL', 'https://me:secret@goals.example'],
  ['PUBLIC_URL', 'ftp://goals.example'],
  ['TRUSTED_PROXY', '10.0.0.0/33'],
  ['TRUSTED_PROXY', 'everyone'],
  ['DATABASE_URL', 'mysql://db/goals'],
  ['ACCESS_TOKEN', 'short'],
  ['ACCESS_TOKEN', 'with spaces in it'],
  ['DEMO', 'maybe'],
  ['DEMO', 'constructor'],
  ['SESSION_SECRET', 'a'.repeat(31)],
  ['SESSION_SECRET', `${newKey},`],
  ['PLANNR_API_URL', 'api.plannrcrm.com'],
  ['PLANNR_OAUTH_AUTHORIZE_URL', 'plannrcrm.com/oauth/authorize'],
  ['PLANNR_OAUTH_TOKEN_URL', 'http://api.plannrcrm.com/oauth/token'],
  ['PLANNR_OAUTH_TOKEN_URL', 'https://me:secret@api.plannrcrm.com/oauth/token'],
  ['PLANNR_API_URL', 'http://api.plannrcrm.com'],
  ['PLANNR_API_URL', 'https://api.plannrcrm.com/api'],
  ['PLANNR_EXACT', 'exactly'],
  ['PLANNR_AMOUNT_UNIT', 'pounds'],
  ['PHOTO_HOSTS', 'https://photos.example'],
  ['PHOTO_HOSTS', "x; script-src 'unsafe-inline'"],
  ['EMBED_ORIGINS', '*'],
  ['EMBED_ORIGINS', 'crm.example'],
  ['EMBED_ORIGINS', 'http://crm.example'],
  ['EMBED_ORIGINS', 'https://crm.example/page'],
  ['EMBED_ORIGINS', 'https://crm.example https://other.example'],
  ['EMBED_ORIGINS', "https://crm.example;script-src'none'"],
  ['LOCALE', 'english'],
  ['LOCALE', 'xx_YY'],
  ['CURRENCY', 'POUNDS'],
  ['RATE_LIMIT', '0'],
])('stop the start by name for %s=%s', (name, value) => {
  const read = () => readSettings({ [name]: value });
  expect(read).toThrow(StartError);
  expect(read).toThrow(new RegExp(`\\b${name}\\b`));
});

test('stop the start if servers could share a database and not a session secret', () => {
  const read = () => readSettings({ DATABASE_URL: 'postgres://me:hush@db/goals' });
  expect(read).toThrow(StartError);
  expect(read).toThrow(/^SESSION_SECRET: give a key/);
  expect(read).not.toThrow(/hush/);
});

test('in gateway mode follow what Plannr documents, without a demo', () => {
  const settings = readSettings({ PLANNR_API_URL: 'https://api.plannrcrm.com/', SESSION_SECRET: newKey });
  expect(settings).toMatchObject({
    plannrApiUrl: 'https://api.plannrcrm.com',
    isExact: true,
    isDemo: false,
  });
  const local = readSettings({ PLANNR_API_URL: 'http://127.0.0.1:4000', SESSION_SECRET: newKey });
  expect(local.plannrApiUrl).toBe('http://127.0.0.1:4000');
});

test('stop the start if Plannr’s tokens could not be sealed, or a demo would never be seen', () => {
  const plannr = { PLANNR_API_URL: 'https://api.plannrcrm.com' };
  expect(() => readSettings(plannr)).toThrow(/^SESSION_SECRET: give a key/);
  const both = () => readSettings({ ...plannr, SESSION_SECRET: newKey, DEMO: 'on' });
  expect(both).toThrow(StartError);
  expect(both).toThrow(/^DEMO: /);
});

test('are named all at once, and secrets are not repeated', () => {
  const read = () =>
    readSettings({
      PORT: 'x',
      ACCESS_TOKEN: 'sé cret',
      DATABASE_URL: 'mysql://me:hush@db/goals',
      SESSION_SECRET: 'quiet',
    });
  expect(read).toThrow(/PORT: .*DATABASE_URL: .*ACCESS_TOKEN: .*SESSION_SECRET: /);
  expect(read).not.toThrow(/cret|hush|quiet/);
});

test('sign in at Plannr with complete settings, and in gateway mode only', () => {
  const oauth = {
    PLANNR_OAUTH_CLIENT_ID: 'goal-editor',
    PLANNR_OAUTH_CLIENT_SECRET: 'hush',
    PLANNR_OAUTH_AUTHORIZE_URL: 'https://app.plannrcrm.com/oauth/authorize',
    PLANNR_OAUTH_TOKEN_URL: 'https://api.plannrcrm.com/oauth/token',
  };
  const gateway = { PLANNR_API_URL: 'https://api.plannrcrm.com', SESSION_SECRET: newKey };
  expect(readSettings({ ...gateway, ...oauth }).plannrOAuth).toEqual({
    clientId: 'goal-editor',
    clientSecret: 'hush',
    authorizeUrl: 'https://app.plannrcrm.com/oauth/authorize',
    tokenUrl: 'https://api.plannrcrm.com/oauth/token',
    scope: '',
  });
  for (const name of Object.keys(oauth))
    expect(() => readSettings({ ...gateway, ...oauth, [name]: '' })).toThrow(/give all of them or none$/);
  expect(() => readSettings(oauth)).toThrow(/^PLANNR_API_URL: give it too/);
});
