// SPDX-License-Identifier: Apache-2.0
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Clock } from '#platform/clock';
import type { Storage, Transaction } from '#platform/storage';

/** An Ed25519 key (RFC 8032). */
export interface InstallationKey {
  /** SPKI in PEM. */
  readonly publicKeyPem: string;
  /** The same bytes give the same signature. */
  sign(bytes: Uint8Array): Uint8Array;
}

export interface Signing {
  /** The one key of the installation; made the first time. */
  key(): Promise<InstallationKey>;
}

interface KeyRow {
  readonly private_key: string;
  readonly public_key: string;
}

export function openSigning(storage: Storage, clock: Clock): Signing {
  return {
    async key() {
      const row = await storage.system(async (tx) => (await keyIn(tx)) ?? make(tx, clock));
      const privateKey = createPrivateKey(row.private_key);
      return { publicKeyPem: row.public_key, sign: (bytes) => sign(null, bytes, privateKey) };
    },
  };
}

async function keyIn(tx: Transaction): Promise<KeyRow | undefined> {
  const [row] = await tx.query<KeyRow & object>('SELECT private_key, public_key FROM signing_key');
  return row;
}

async function make(tx: Transaction, clock: Clock): Promise<KeyRow> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  await tx.query(
    'INSERT INTO signing_key (private_key, public_key, made_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [privateKey, publicKey, clock.now()],
  );
  // Another process may have been faster; its key is the one.
  const row = await keyIn(tx);
  if (row === undefined) throw new Error('Making the signing key: the database kept no row');
  return row;
}
