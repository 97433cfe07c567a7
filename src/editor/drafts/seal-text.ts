import { readShape, readString } from '../../contract/read-value';
import { parseJson } from './parse-json';

/**
 * Seals a text with AES-GCM under the first of the keys (32 bytes, base64url). It is bound to `place` and opens for
 * no other. Rejects if the browser has no WebCrypto. https://developer.mozilla.org/docs/Web/API/SubtleCrypto/encrypt
 */
export async function sealText(
  text: string,
  { keys, place }: { keys: string[]; place: string },
): Promise<string> {
  const [first] = keys;
  if (first === undefined) throw new Error('There is no key to seal with');
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) },
    await importKey(first),
    new TextEncoder().encode(text),
  );
  return JSON.stringify({ iv: toBase64Url(iv), data: toBase64Url(new Uint8Array(data)) });
}

/** The text of `sealText`, by whichever of the keys opens it; undefined when none does, or it was sealed for another place. */
export async function openText(
  sealed: string,
  { keys, place }: { keys: string[]; place: string },
): Promise<string | undefined> {
  const parts = readShape(parseJson(sealed), { iv: readBase64Url, data: readBase64Url });
  if (!parts) return undefined;
  for (const key of keys) {
    const opened = await crypto.subtle
      .decrypt(
        {
          name: 'AES-GCM',
          iv: fromBase64Url(parts.iv),
          additionalData: new TextEncoder().encode(place),
        },
        await importKey(key),
        fromBase64Url(parts.data),
      )
      .catch(() => undefined);
    if (opened) return new TextDecoder().decode(opened);
  }
  return undefined;
}

function readBase64Url(value: unknown): string | undefined {
  const text = readString(value) ?? '';
  return /^[\w-]+$/.test(text) ? text : undefined;
}

function importKey(key: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64Url(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function toBase64Url(bytes: Uint8Array): string {
  // One character at a time: a long text has more bytes than a call takes arguments.
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
}
