// SPDX-License-Identifier: Apache-2.0
import type { Instant, Problem } from '#model';

/** What a registry knows of a package. What it does not tell is absent; nothing is guessed. */
export interface UpstreamPackage {
  /** Where its source is developed, as an address that a browser opens. */
  readonly repositoryUrl?: string | undefined;
  readonly homepage?: string | undefined;
  readonly description?: string | undefined;
  /** Names or accounts; no addresses of people. */
  readonly maintainers: readonly string[];
  /** Addresses where the work can be paid for. */
  readonly funding: readonly string[];
  /** What the registry gives to those who ask for no version. */
  readonly latest?: string | undefined;
  /** Why nobody should begin to use it; the whole package, not a version. */
  readonly deprecated?: string | undefined;
  readonly versions: readonly UpstreamVersion[];
}

export interface UpstreamVersion {
  readonly version: string;
  readonly releasedAt?: Instant | undefined;
  /** As the registry words it. */
  readonly license?: string | undefined;
  /** Which registry told the licence, where it is not the package's own. */
  readonly licenseSource?: string | undefined;
  /** Deprecated, yanked, retracted or unlisted: why, or which of them. */
  readonly withdrawn?: string | undefined;
}

/** What is asked. */
export interface WantedUpstream {
  /** The purl's type. */
  readonly ecosystem: string;
  /** The purl's namespace, unescaped. */
  readonly namespace?: string | undefined;
  readonly name: string;
  /** Versions that somebody uses: where a registry tells licence or date by version only, it is asked for these. */
  readonly versions: readonly string[];
  /** Of the answer at hand, when nothing about these versions is missing from it. */
  readonly etag?: string | undefined;
}

export type UpstreamAnswer =
  | {
      readonly kind: 'found';
      readonly upstream: UpstreamPackage;
      readonly etag?: string | undefined;
      /** What it could not tell, though it should have. */
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      /** How long the registry asks to be left alone. */
      readonly retryAfterMs?: number | undefined;
    };

/** An answer, and which registry gave it. */
export type UpstreamReport = UpstreamAnswer & { readonly source: string };
