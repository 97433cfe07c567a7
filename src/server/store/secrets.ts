import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in base64url. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The stored form of a token, a code and a session's id. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
