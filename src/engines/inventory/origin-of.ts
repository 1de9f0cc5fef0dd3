// SPDX-License-Identifier: Apache-2.0
import type { Origin } from '#model';

/** Folders that say whose files they hold. */
const FOLDERS: readonly (readonly [Origin, RegExp])[] = [
  [
    'vendored',
    /(^|\/)(vendor|vendors|vendored|third[_-]?party|node_modules|bower_components|site-packages|externals?|pods)\//i,
  ],
  ['vendored', /(^|\/)Carthage\/(Checkouts|Build)\//],
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

/**
 * Whose file it is, as far as the folders of its path tell; the outermost that tells decides, since what is inside a
 * fixture is a fixture and what came with vendored code is vendored. Paths with `/`, from the root of the repository.
 */
export function originOf(path: string): Origin {
  const told = FOLDERS.map(([origin, folder]) => ({ origin, at: path.search(folder) }));
  const outermost = told
    .filter(({ at }) => at >= 0)
    .reduce((first, next) => (next.at < first.at ? next : first), NOWHERE);
  return outermost.origin;
}

const NOWHERE: { readonly origin: Origin; readonly at: number } = {
  origin: 'own',
  at: Number.POSITIVE_INFINITY,
};
