// SPDX-License-Identifier: Apache-2.0
// The house rules that are about files, not imports (those are in .dependency-cruiser.cjs) and not code (biome.json).
// They only look; they never change a file. One more rule is a file here, a line below and a planted file in
// tests/house-rules.test.ts. Begin with tree.ts.
import { fileLength } from './file-length.ts';
import { frontDoorComment } from './front-door-comment.ts';
import { licenseHeader } from './license-header.ts';
import { lockfileWithoutHosts } from './lockfile-without-hosts.ts';
import { noMachinePaths } from './no-machine-paths.ts';
import { tellingNames } from './telling-names.ts';
import { wholeLockfile } from './whole-lockfile.ts';

export const houseRules = {
  fileLength,
  frontDoorComment,
  licenseHeader,
  lockfileWithoutHosts,
  noMachinePaths,
  tellingNames,
  wholeLockfile,
};
export { readTree, type TreeFile } from './tree.ts';
