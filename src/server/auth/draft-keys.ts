import { hkdfSync } from 'node:crypto';

const label = 'goal editor, drafts of account ';
const keyBytes = 32;

/** An account's own keys for its drafts, base64url: one of each session secret, in their order. */
export function draftKeys(sessionSecrets: readonly string[], accountUuid: string): string[] {
  return sessionSecrets.map((secret) => {
    const key = hkdfSync('sha256', secret, '', label + accountUuid, keyBytes);
    return Buffer.from(key).toString('base64url');
  });
}
