// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';

// Who was killed an hour ago never said that it is gone: of several addresses the newest is right.
/** Where the server that started last is reached; `undefined` while none runs. */
export async function servedAt(transaction: Transaction): Promise<string | undefined> {
  const [newest] = await transaction.query<{ address: string }>(
    'SELECT address FROM identity_served_at ORDER BY since DESC, address LIMIT 1',
  );
  return newest?.address;
}

/** Keeps where a server is reached that starts. */
export async function keepServedAt(
  transaction: Transaction,
  address: string,
  now: Instant,
): Promise<void> {
  await transaction.query(
    `INSERT INTO identity_served_at (address, since) VALUES ($1, $2)
     ON CONFLICT (address) DO UPDATE SET since = excluded.since`,
    [address, now],
  );
}

/** Forgets a server that stops. */
export async function dropServedAt(transaction: Transaction, address: string): Promise<void> {
  await transaction.query('DELETE FROM identity_served_at WHERE address = $1', [address]);
}
