// SPDX-License-Identifier: Apache-2.0

// Licence texts, and what says the licence of other files or was made from it.
const NOT_COVERED =
  /^(?:LICEN[CS]E|COPYING)(?:[-.].*)?$|^REUSE\.toml$|\.license$|\.spdx(?:\.(?:rdf|json|xml|ya?ml))?$|^\.git(?:modules)?$|^\.hgtags$/;
const FOLDER = /^(?:LICENSES|\.reuse)\//;

/** Whether REUSE asks a file for its licence. `.gitmodules` is git's own, as `.git` is. */
export function isCovered({ path, bytes }: { readonly path: string; readonly bytes: number }) {
  return bytes > 0 && !FOLDER.test(path) && !NOT_COVERED.test(nameOf(path));
}

/** Whether the file says the licence of other files. */
export function isReuseSource(path: string): boolean {
  return nameOf(path) === 'REUSE.toml' || path === '.reuse/dep5';
}

/** "LICENSES/MIT.txt" holds the text of MIT; `undefined` for what is no licence text. */
export function licenseOfText(path: string): string | undefined {
  return /^LICENSES\/(?<id>[^/]+?)(?:\.(?:txt|md|rst|html|license))?$/.exec(path)?.groups?.id;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
