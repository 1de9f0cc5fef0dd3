// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.ts';
import type { JsonObject } from '../json.ts';

/** All of an entry that its hash vouches for. */
export interface HashedEntry {
  readonly organisationId: number;
  /** 1-based, without gaps. */
  readonly sequence: number;
  /** As the database prints it: UTC, up to six digits of a second, no trailing zeros. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: JsonObject;
  readonly previousHash: Buffer;
}

/** What the first entry names as its predecessor. */
export const NO_HASH = Buffer.alloc(32);

/** sha256 of the entry's canonical JSON, the previous hash in lower-case hex. */
export function entryHash(entry: HashedEntry): Buffer {
  const { organisationId, sequence, at, actor, action, subject, detail, previousHash } = entry;
  const text = canonicalJson({
    organisationId,
    sequence,
    at,
    actor,
    action,
    subject,
    detail,
    previousHash: previousHash.toString('hex'),
  });
  return createHash('sha256').update(text).digest();
}
