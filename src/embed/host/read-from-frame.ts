import { maxMessageBytes, type ToHost } from '../protocol/messages';
import { readMessage } from '../protocol/read-message';

const anything = undefined;
const outcome = { goal: null, updatedAt: null, changed: [''] };

/** Every message with an example of each field; null stands for a text or null. */
const examples = new Map<unknown, Record<string, unknown>>(
  Object.entries({
    ready: { goal: null },
    resize: { height: 0 },
    dirty: { isDirty: true },
    draft: { goal: null, baseUpdatedAt: null, patch: anything, seq: 0 },
    token: { id: 0, reason: '' },
    saved: outcome,
    deleted: outcome,
    cancelled: outcome,
    'auth-required': {},
    error: { code: '', retryable: true, requestId: null },
    scroll: { top: 0, height: 0 },
    open: { url: '' },
    answer: { id: 0, value: anything },
  }),
);

/** A message of the frame with its known fields only, or undefined. By hand, as a schema library is too heavy here. */
export function readFromFrame(data: unknown): ToHost | undefined {
  const message = readMessage(data, maxMessageBytes);
  const example = examples.get(message?.type);
  if (!message || !example) return undefined;
  const known: Record<string, unknown> = { type: message.type };
  for (const name in example) {
    known[name] = message[name];
    if (!isAlike(known[name], example[name])) return undefined;
  }
  // Each field was compared with its example.
  return known as ToHost;
}

function isAlike(value: unknown, example: unknown): boolean {
  if (example === anything) return true;
  if (Array.isArray(example)) return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return value === null ? example === null : typeof value === typeof (example ?? '');
}
