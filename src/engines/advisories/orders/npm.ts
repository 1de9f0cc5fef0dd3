// SPDX-License-Identifier: Apache-2.0
import { semverKey, splitSemver } from './semver.ts';
import type { VersionOrder } from './version-order.ts';

// "1.2.3beta": npm's old packages leave the hyphen out, and npm reads them as "1.2.3-beta".
const HYPHEN_LEFT_OUT = /^([v=\s]*\d+\.\d+\.\d+)(?=[a-z])/i;

/** Versions of npm: Semantic Versioning, read as loosely as npm does. */
export const npm = {
  ecosystem: 'npm',
  alsoKnownAs: ['node'],
  documentation: 'https://github.com/npm/node-semver#versions',
  rising: ['0.7.0rc1', '0.7.0', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0', '1.0.1-0', '1.0.1'],
  sortKey: (version) => semverKey(splitSemver(version.replace(HYPHEN_LEFT_OUT, '$1-'))),
} satisfies VersionOrder;
