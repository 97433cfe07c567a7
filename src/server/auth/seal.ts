import { createHash, hkdfSync } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';

const label = 'goal editor, sealing of tokens';
const algorithms = { alg: 'dir', enc: 'A256GCM' } as const;

export type Seal = ReturnType<typeof createSeal>;

/**
 * Seals texts under the first session secret as JWE (https://www.rfc-editor.org/rfc/rfc7516), and opens what any of
 * the secrets sealed.
 */
export function createSeal(sessionSecrets: readonly string[]) {
  const keys = sessionSecrets.map(readKey);

  return {
    /** `place`: where the text belongs; it opens for no other. */
    async seal(text: string, place: string): Promise<string> {
      const [newest] = keys;
      if (!newest) throw new Error('There is no session secret');
      return new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ ...algorithms, kid: newest.id, place })
        .encrypt(newest.key);
    },

    /** Undefined if it was sealed under a removed secret, for another place, or not by us. */
    async open(sealed: string, place: string): Promise<string | undefined> {
      try {
        const header = decodeProtectedHeader(sealed);
        const key = keys.find(({ id }) => id === header.kid)?.key;
        if (!key || header.place !== place) return undefined;
        const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
        const { plaintext } = await compactDecrypt(sealed, key, options);
        return new TextDecoder().decode(plaintext);
      } catch {
        return undefined;
      }
    },
  };
}

function readKey(secret: string) {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', label, 32));
  return { key, id: createHash('sha256').update(key).digest('hex').slice(0, 16) };
}
