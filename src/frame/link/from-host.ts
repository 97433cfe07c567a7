import { readObject, readUuids, readWord } from '../../contract/read-value';
import { isUuid } from '../../domain/uuid';
import { type FrameDraft, type FrameInit, namespace, version } from '../../embed/protocol/messages';
import { cleanTheme, type Theme } from '../../embed/protocol/theme';

/** The host's answer to `hello`; undefined for any other message. A bad value that is optional counts as missing. */
export function readConnect(message: unknown): { nonce: string; init: FrameInit } | undefined {
  const { ns, type, version: spoken, nonce, init } = readObject(message) ?? {};
  const given = readObject(init);
  if (ns !== namespace || type !== 'connect' || spoken !== version || !given) return undefined;
  // Any text: an invalid goal is reported to the host once that is possible.
  const goal = textOrNull(given.goal);
  if (typeof nonce !== 'string' || goal === undefined) return undefined;
  return {
    nonce,
    init: {
      goal,
      owners: readOwners(given.owners),
      theme: cleanTheme(given.theme),
      locale: readLocale(given.locale) ?? null,
      draft: readDraft(given.draft) ?? null,
      maxHeight: isNumber(given.maxHeight) && given.maxHeight > 0 ? given.maxHeight : null,
    },
  };
}

const callTypes = ['can-close', 'teardown'] as const;

/** Every message on the port. */
export type FromHost =
  | { type: 'viewport'; visibleTop: number; visibleHeight: number }
  | { type: 'update'; theme?: Theme | undefined; locale?: string | undefined }
  | { type: (typeof callTypes)[number]; id: number }
  | { type: 'answer'; id: number; value: unknown };

/** A message of the host on the port; undefined for any other. */
export function readFromHost(data: unknown): FromHost | undefined {
  const message = readObject(data) ?? {};
  const { type, visibleTop, visibleHeight, theme, locale, id, value } = message;
  if (type === 'viewport')
    return isNumber(visibleTop) && isNumber(visibleHeight) && visibleTop >= 0 && visibleHeight >= 0
      ? { type, visibleTop, visibleHeight }
      : undefined;
  if (type === 'update')
    return { type, theme: theme === undefined ? undefined : cleanTheme(theme), locale: readLocale(locale) };
  if (!Number.isSafeInteger(id)) return undefined;
  const call = { id: Number(id) };
  if (type === 'answer') return { type, ...call, value };
  const callType = readWord(type, callTypes);
  return callType && { type: callType, ...call };
}

/** From a list, or from an attribute, in which they stand side by side. One that is no UUID makes them none. */
function readOwners(value: unknown): string[] {
  return readUuids(typeof value === 'string' ? (value.match(/[^\s,]+/g) ?? []) : value) ?? [];
}

/** A draft that the host kept. */
function readDraft(value: unknown): FrameDraft | undefined {
  const draft = readObject(value) ?? {};
  const { goal, patch } = draft;
  const baseUpdatedAt = textOrNull(draft.baseUpdatedAt);
  if ((goal !== null && !isUuid(goal)) || baseUpdatedAt === undefined) return undefined;
  return { goal, baseUpdatedAt, patch };
}

function readLocale(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 35 && isLocale(value) ? value : undefined;
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function textOrNull(value: unknown): string | null | undefined {
  return value === null || typeof value === 'string' ? value : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
