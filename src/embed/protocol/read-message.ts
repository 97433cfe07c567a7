import { maxMessageBytes } from './messages';

type Message = Record<string, unknown> | null | undefined;

/**
 * A copy of the own values of a foreign message as JSON carries them; undefined when it cannot be written as JSON or is
 * larger than `maxBytes`. Never throws.
 */
export function readMessage(data: unknown, maxBytes = maxMessageBytes): Message {
  try {
    const text = JSON.stringify(data);
    // What is no object has no values either, and JSON.parse makes no other keys than those of the text.
    if (bytesOf(text) <= maxBytes) return JSON.parse(text) as Message;
  } catch {}
}

/** How many bytes of UTF-8 a text takes. */
export function bytesOf(text: string): number {
  return new Blob([text]).size;
}
