// SPDX-License-Identifier: Apache-2.0
import type { Origin } from '#model';

/** Folders that say whose files they hold. The first row that matches decides. */
const FOLDERS: readonly (readonly [Origin, RegExp])[] = [
  [
    'vendored',
    /(^|\/)(vendor|vendors|vendored|third[_-]?party|node_modules|bower_components|site-packages|externals?|pods|carthage)\//i,
  ],
  [
    'fixture',
    /(^|\/)(_*fixtures?_*|test[_-]?fixtures?|test[_-]?data|test[_-]?cases?|_*snapshots_*|_*mocks_*|golden|corpus)\//i,
  ],
  // A file in "tests/" itself is how we test; a project in a folder below is what we test with.
  ['fixture', /(^|\/)(_*tests?_*|spec|specs|e2e|src\/test\/resources)\/([^/]+\/)+[^/]+$/i],
  [
    'example',
    /(^|\/)(_*examples?_*|samples?|demos?|tutorials?|playgrounds?|boilerplates?|templates?)\//i,
  ],
];

/** Whose file it is, as far as the folders of its path tell. Paths with `/`, from the root of the repository. */
export function originOf(path: string): Origin {
  return FOLDERS.find(([, folder]) => folder.test(path))?.[0] ?? 'own';
}
