// SPDX-License-Identifier: Apache-2.0
import { semverKey, splitSemver } from './semver.ts';
import type { VersionOrder } from './version-order.ts';

/** Versions of Elixir and Erlang packages: Semantic Versioning; the build does not count. */
export const hex = {
  ecosystem: 'hex',
  alsoKnownAs: ['otp', 'elixir'],
  documentation: 'https://hexdocs.pm/elixir/Version.html',
  rising: ['2.0.0-dev', '2.0.0-rc.1', '2.0.0-rc.10', '2.0.0', '2.0.1'],
  sortKey: (version) => semverKey(splitSemver(version)),
} satisfies VersionOrder;
