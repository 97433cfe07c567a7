import { isCalendarDate } from '../domain/days/calendar-date';
import { isUuid } from '../domain/uuid';
import { londonDayFrom } from './london-day';

/** Readers for foreign values: a value of another kind is `undefined`, never a guess. */
type JsonObject = Record<string, unknown>;

export function readObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined; // checked just before
}

/** The value itself, or the `example` that Plannr's documentation generator wrapped it in. */
export function readLeaf(value: unknown): unknown {
  const object = readObject(value);
  return object && 'example' in object && 'description' in object ? object.example : value;
}

export function readString(value: unknown): string | undefined {
  const leaf = readLeaf(value);
  return typeof leaf === 'string' ? leaf : undefined;
}

/** A UUID in lower case, so that the same one is always equal. */
export function readUuid(value: unknown): string | undefined {
  const text = readString(value);
  return isUuid(text) ? text.toLowerCase() : undefined;
}

/** A whole number that arithmetic keeps exact, also from its string. */
export function readInteger(value: unknown): number | undefined {
  const leaf = readLeaf(value);
  const number = typeof leaf === 'string' && /^\s*-?\d+(\.0+)?\s*$/.test(leaf) ? Number(leaf) : leaf;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

/** A truth value, also from the words "true" and "false", and from 1 and 0. */
export function readBoolean(value: unknown): boolean | undefined {
  const leaf = readLeaf(value);
  if (leaf === true || leaf === 'true' || leaf === 1 || leaf === '1') return true;
  if (leaf === false || leaf === 'false' || leaf === 0 || leaf === '0') return false;
  return undefined;
}

/** The readable items of a list; undefined if it is no list, such as a relation given as a class name. */
export function readList<Item>(
  value: unknown,
  readItem: (item: unknown) => Item | undefined,
): Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map(readItem).filter((item) => item !== undefined);
}

/** The items of a list, each of which must be readable. */
export function readWhole<Item>(
  value: unknown,
  readItem: (item: unknown) => Item | undefined,
): Item[] | undefined {
  const items = readList(value, readItem);
  return Array.isArray(value) && items?.length === value.length ? items : undefined;
}

/**
 * The UUIDs of a list. One with an item that cannot be read is unknown as a whole: sent back without it, it would drop
 * an owner.
 */
export function readUuids(value: unknown): string[] | undefined {
  return readWhole(value, readUuid);
}

/** The day of a date or date-time: the London day that begins at that moment, else its first ten characters. */
export function readDay(value: unknown): string | undefined {
  const text = readString(value) ?? '';
  return londonDayFrom(text) ?? /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
}

/** `readDay`, if the calendar has that day. */
export function readCalendarDate(value: unknown): string | undefined {
  const day = readDay(value);
  return isCalendarDate(day) ? day : undefined;
}

/** `null` for a known empty value, else the result of `read`. */
export function readNullable<Value>(
  value: unknown,
  read: (value: unknown) => Value | undefined,
): Value | null | undefined {
  return readLeaf(value) === null ? null : read(value);
}

/** One of the words of a list. */
export function readWord<Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

type Readers = Record<string, (value: unknown) => unknown>;
type Readings<Of extends Readers> = { [Key in keyof Of]: Exclude<ReturnType<Of[Key]>, undefined> };

/** The values of an object by their readers, each of which must find one. */
export function readShape<Of extends Readers>(value: unknown, readers: Of): Readings<Of> | undefined {
  const object = readObject(value);
  if (!object) return undefined;
  const readings = Object.entries(readers).map(([key, read]) => [key, read(object[key])] as const);
  if (readings.some(([, reading]) => reading === undefined)) return undefined;
  return Object.fromEntries(readings) as Readings<Of>; // each by the reader of its key
}
