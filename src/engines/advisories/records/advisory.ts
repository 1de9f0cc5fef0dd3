// SPDX-License-Identifier: Apache-2.0
import type { Severity } from './severity.ts';

/** What somebody published about a weakness in packages; the fields are those of the Open Source Vulnerability schema. */
export interface Advisory {
  readonly id: string;
  /** The same weakness by other names: `CVE-2024-0001`. */
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly details: string;
  /** As written, ISO 8601 in UTC. */
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  /** Present: the advisory should not have been published; since when. */
  readonly withdrawn?: string | undefined;
  readonly severities: readonly Severity[];
  readonly affected: readonly AffectedPackage[];
  readonly references: readonly AdvisoryReference[];
}

export interface AdvisoryReference {
  /** `ADVISORY`, `FIX`, `WEB`, ... */
  readonly type: string;
  readonly url: string;
}

export interface AffectedPackage {
  /** As written: `PyPI`, `Debian:12`. */
  readonly ecosystem: string;
  readonly name: string;
  readonly ranges: readonly AffectedRange[];
  /** Single versions, as written. */
  readonly versions: readonly string[];
  /** Those of this package alone, where they differ from the advisory's. */
  readonly severities: readonly Severity[];
}

/** Events in the order of the record. Ranges of commits are left out: no version tells whether it lies in one. */
export interface AffectedRange {
  readonly events: readonly RangeEvent[];
}

export interface RangeEvent {
  readonly kind: 'introduced' | 'fixed' | 'last_affected' | 'limit';
  /** `0` comes before every version. */
  readonly version: string;
}
