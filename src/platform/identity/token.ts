// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, fit for an address: 43 characters of base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. It is random in full, so a plain hash cannot be guessed back; no salt, no stretching. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
