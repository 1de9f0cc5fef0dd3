// SPDX-License-Identifier: Apache-2.0

// LICENSE, LICENCE.md, LICENSE-MIT, MIT-LICENSE.txt, UNLICENSE, COPYING.LESSER, NOTICE, COPYRIGHT
const NAME =
  /^(?:[\w+.]+[-_])?(?:(?:un)?licen[cs]es?|copying|copyright|notice)(?:[-_.][\w+.-]*)?$/i;
// REUSE keeps the texts in a folder of their own: LICENSES/CC0-1.0.txt
const REUSE_FOLDER = /^LICENSES\/[^/]+\.txt$/;
// "license.go" reads licences, "license-checker.json" checks them.
const CODE =
  /\.(?:[cm]?[jt]sx?|py|go|rs|java|kts?|rb|php|cs|c|cc|cpp|h|hpp|swift|dart|lua|sh|json5?|ya?ml|toml|xml|html?|css|scss|vue|svelte|svg|png|jpe?g|gif|ico|pdf|lock|tmpl|tpl|header)$/i;

/** Whether a file is named as people name licence files. Says nothing about what is inside. */
export function looksLikeLicense(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return !CODE.test(name) && (NAME.test(name) || REUSE_FOLDER.test(path));
}

// LICENSE-THIRD-PARTY, 3rd-party-licenses.txt, LICENSES_bundled.txt
const OF_OTHERS = /(?:third|3rd)[-_.]?part(?:y|ies)|bundled|vendored|dependenc(?:y|ies)/i;

/** Whether it does not say what the repository is under: a notice, or what others are under whose work is included. */
export function isNotice(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^(?:notice|copyright)/i.test(name) || OF_OTHERS.test(name);
}
