// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { UpstreamPackage } from '#platform/registries';

/** What a registry told of one package. */
export interface UpstreamRecord {
  /** Without a version. */
  readonly purl: string;
  /** Which registry. */
  readonly source: string;
  readonly fetchedAt: Instant;
  readonly etag?: string | undefined;
  /** What could not be told though it should have been; a sentence. */
  readonly problem?: string | undefined;
  /** Absent: the registry does not have the package. */
  readonly upstream?: UpstreamPackage | undefined;
}

/** A registry was asked and nothing new was told. */
export interface FailedTry {
  readonly purl: string;
  readonly source: string;
  readonly triedAt: Instant;
  /** Why; absent where what is kept is still so. */
  readonly problem?: string | undefined;
}
