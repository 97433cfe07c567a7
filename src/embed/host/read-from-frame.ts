import type { ToHost, TokenReason } from '../protocol/messages';
import { readMessage } from '../protocol/read-message';

type Check = (value: unknown) => boolean;

const anything: Check = () => true;
const number: Check = (value) => typeof value === 'number';
const flag: Check = (value) => typeof value === 'boolean';
const text: Check = (value) => typeof value === 'string';
const textOrNull: Check = (value) => value === null || text(value);
const reason: Check = (value) =>
  (['initial', 'expired', 'rejected'] satisfies TokenReason[] as unknown[]).includes(value);
const texts: Check = (value) => Array.isArray(value) && value.every(text);

const outcome = { goal: textOrNull, updatedAt: textOrNull, changed: texts };

/** The fields of every message. */
const messages = new Map<unknown, Record<string, Check>>(
  Object.entries({
    ready: { goal: textOrNull },
    resize: { height: number },
    print: { height: number },
    dirty: { isDirty: flag },
    draft: { goal: textOrNull, baseUpdatedAt: textOrNull, patch: anything, seq: number },
    token: { id: number, reason },
    saved: outcome,
    deleted: outcome,
    cancelled: outcome,
    'auth-required': {},
    error: { code: text, retryable: flag, requestId: textOrNull },
    scroll: { top: number, height: number },
    open: { url: text },
    answer: { id: number, value: anything },
  }),
);

/**
 * A message of the frame with its known fields only, or undefined. By hand, because a schema library is too heavy for
 * a host.
 */
export function readFromFrame(data: unknown): ToHost | undefined {
  const message = readMessage(data) ?? {};
  const fields = messages.get(message.type);
  const known: Record<string, unknown> = { type: message.type };
  for (const name in fields) {
    if (!fields[name]?.(message[name])) return undefined;
    known[name] = message[name];
  }
  // Each field was checked.
  return fields && (known as ToHost);
}
