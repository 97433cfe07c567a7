/** An absolute address; undefined for a text that is none. `URL.canParse` is newer than the oldest browsers we support. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
