/**
 * A copy of the own values of a foreign message as JSON carries them; undefined when it is no object, cannot be written
 * as JSON or is larger than `maxBytes`. Never throws.
 */
export function readMessage(data: unknown, maxBytes: number): Record<string, unknown> | undefined {
  try {
    const text = JSON.stringify(data);
    if (bytesOf(text) > maxBytes) return undefined;
    const copy: unknown = JSON.parse(text);
    // What JSON.parse makes of an object has no other keys than those of the text.
    return copy && typeof copy === 'object' ? (copy as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** How many bytes of UTF-8 a text takes. */
export function bytesOf(text: string): number {
  return new Blob([text]).size;
}
