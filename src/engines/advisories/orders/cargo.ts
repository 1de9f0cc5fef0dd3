// SPDX-License-Identifier: Apache-2.0
import { semverKey, splitSemver } from './semver.ts';
import type { VersionOrder } from './version-order.ts';

/**
 * Versions of Rust crates: Semantic Versioning.
 * "1.0.0+zstd.1.5" is the same as "1.0.0" here, as in Cargo's own resolver; the crate `semver` alone tells them apart.
 */
export const cargo = {
  ecosystem: 'cargo',
  alsoKnownAs: ['crates.io', 'crates'],
  documentation: 'https://doc.rust-lang.org/cargo/reference/resolver.html#semver-compatibility',
  rising: ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-rc.1', '1.0.0', '1.9.0', '1.10.0'],
  sortKey: (version) => semverKey(splitSemver(version)),
} satisfies VersionOrder;
