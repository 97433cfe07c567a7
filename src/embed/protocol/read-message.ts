import { maxMessageBytes } from './messages';

type Message = Record<string, unknown> | null | undefined;

/**
 * A copy of the own values of a foreign message as JSON carries them; undefined when it cannot be written as JSON or is
 * larger than `maxBytes`. Never throws.
 */
export function readMessage(data: unknown, maxBytes = maxMessageBytes): Message {
  try {
    const text = JSON.stringify(data);
    // A Blob counts bytes of UTF-8. Only objects have values, and JSON.parse makes own keys only.
    if (new Blob([text]).size <= maxBytes) return JSON.parse(text) as Message;
  } catch {}
}
