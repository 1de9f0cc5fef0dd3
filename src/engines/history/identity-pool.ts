// SPDX-License-Identifier: Apache-2.0
import type { Identity } from '#model';

// Far more than any repository has people; a forged history with a new name per commit must not grow the pool for ever.
const MAX_POOL = 100_000;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The one object of this name and address, so that a hundred thousand commits share a few thousand identities. */
export function readIdentity(pool: Map<string, Identity>, name = '', email = ''): Identity {
  const key = `${name}\0${email}`;
  const known = pool.get(key);
  if (known !== undefined) return known;
  const identity = { name: detach(name), email: detach(email) };
  if (pool.size >= MAX_POOL) pool.clear();
  pool.set(detach(key), identity);
  return identity;
}

// A piece of a split string keeps the whole chunk of the log alive; what stays in the pool is copied out of it.
function detach(text: string): string {
  return decoder.decode(encoder.encode(text));
}
