// SPDX-License-Identifier: Apache-2.0
import type { Advisory } from '#engines/advisories';
import type { Transaction } from '#platform/storage';

/** Where the advisories come from. */
export interface KnownAdvisories {
  /** Goes up whenever the advisories change. */
  edition(tx: Transaction): Promise<number>;
  /** Those that speak of packages, given by the keys of `packageKeysOf`. */
  about(tx: Transaction, packages: readonly string[]): Promise<readonly Advisory[]>;
}
