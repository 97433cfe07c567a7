import { amountUnits } from '../domain/money/amount-unit';
import {
  readBoolean,
  readNullable,
  readShape,
  readString,
  readUuid,
  readWhole,
  readWord,
} from './read-value';

/** What `GET /bff/session` returns, signed in or not: the settings that a browser needs, and the signed-in account. */
export type SessionAnswer = NonNullable<ReturnType<typeof readSession>>;

/** A session; undefined if any of it is missing. */
export function readSession(value: unknown) {
  return readShape(value, sessionReaders);
}

/** What `GET /embed/v1/session` returns to a frame: the same without keys for drafts, and its goal. */
export type EmbedSessionAnswer = NonNullable<ReturnType<typeof readEmbedSession>>;

/** The session of a frame; undefined if any of it is missing. */
export function readEmbedSession(value: unknown) {
  return readShape(value, {
    ...sessionReaders,
    /** Null: new, and not created yet. */
    goal: (goal) => readNullable(goal, readUuid),
  });
}

const sessionReaders = {
  account: (value: unknown) => readNullable(value, readAccount),
  /** The accounts to choose from during a sign-in, the preferred one first; null: there is nothing to choose. */
  choices: (value: unknown) => readNullable(value, (accounts) => readWhole(accounts, readAccount)),
  permissions: (value: unknown) =>
    readNullable(value, (granted) => readShape(granted, { write: readBoolean, delete: readBoolean })),
  settings: readSettings,
  /** Base64url keys of 256 bits for this account's drafts; the first seals, the others still open. Null: signed out. */
  draftKeys: (value: unknown) => readNullable(value, readStrings),
};

function readAccount(value: unknown) {
  return readShape(value, { uuid: readUuid, name: readString, firm: readString });
}

function readSettings(value: unknown) {
  return readShape(value, {
    locale: readString,
    currency: readString,
    photoHosts: readStrings,
    /** Whether a goal's history is available. */
    hasHistory: readBoolean,
    /** False: of all fields only the timeframe may be sent as null. */
    mayEmptyFields: readBoolean,
    /** Null: not settled, so amounts are minor units until an answer shows otherwise. */
    amountUnit: (unit) => readNullable(unit, (word) => readWord(word, amountUnits)),
    /** Whether one can sign in at Plannr itself. */
    hasPlannrSignIn: readBoolean,
  });
}

function readStrings(value: unknown) {
  return readWhole(value, readString);
}

/** Why a sign-in at Plannr failed. */
export const signInProblems = [
  'denied',
  'expired',
  'mismatch',
  'used',
  'refused',
  'unreachable',
  'no-account',
  'too-many',
] as const;
export type SignInProblem = (typeof signInProblems)[number];

/** The page after a sign-in that names no other. */
export const firstPage = '/goals';

/** Whether an address of one of our pages may follow a sign-in; short enough for a cookie. */
export function isOwnPage(address: unknown): address is string {
  return typeof address === 'string' && address.length <= 1000 && /^\/goals(?![^/?])/.test(address);
}

/** Where a browser starts a sign-in at Plannr. `next` in its query names the page that follows. */
export const oauthStart = '/bff/oauth/start';
