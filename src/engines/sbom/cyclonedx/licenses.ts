// SPDX-License-Identifier: Apache-2.0
import { type Tree, textAt, treeAt, treesAt } from '../documents/tree.ts';
import { isKnownLicenseId, isLicenseExpression } from '../license-expression.ts';
import type { SbomLicense } from '../sbom.ts';

/** One SPDX id, an expression, or the words that were found. */
export function writeLicenses(licenses: readonly SbomLicense[], version: number): object[] {
  const entries = licenses.map((license) => ({ license, ...basisOf(license, version) }));
  // Up to 1.6 an expression stands alone; beside others it is a licence of that name, which our reader undoes.
  const canMix = version >= 1.7 || entries.length === 1;
  return entries.map(({ license: { expression, words, text, url }, ...basis }) => {
    if (expression !== undefined && !isKnownLicenseId(expression) && canMix) {
      return { expression, ...basis };
    }
    const isId = expression !== undefined && isKnownLicenseId(expression);
    return {
      license: {
        ...(isId ? { id: expression } : { name: expression ?? words ?? url ?? 'unnamed' }),
        ...basis,
        ...(text === undefined ? {} : { text: { content: text } }),
        ...(url === undefined ? {} : { url }),
      },
    };
  });
}

/** Who says so has a word since 1.6. */
function basisOf({ basis }: SbomLicense, version: number): { acknowledgement?: string } {
  return version < 1.6 || basis === undefined ? {} : { acknowledgement: basis };
}

export function readLicenses(tree: Tree): readonly SbomLicense[] {
  return treesAt(tree, 'licenses').map((entry) => {
    const license = treeAt(entry, 'license');
    if (license === undefined) {
      return { ...worded(textAt(entry, 'expression')), basis: readBasis(entry) };
    }
    const id = textAt(license, 'id');
    return {
      ...(id === undefined ? worded(textAt(license, 'name')) : { expression: id }),
      text: readText(treeAt(license, 'text')),
      url: textAt(license, 'url'),
      basis: readBasis(license),
    };
  });
}

/** "MIT OR Apache-2.0" as a name is an expression; "MIT License" is words. */
function worded(text: string | undefined): Pick<SbomLicense, 'expression' | 'words'> {
  if (text === undefined) return {};
  return isLicenseExpression(text) ? { expression: text } : { words: text };
}

function readText(attachment: Tree | undefined): string | undefined {
  const content = textAt(attachment, 'content');
  if (content === undefined || textAt(attachment, 'encoding') !== 'base64') return content;
  return Buffer.from(content, 'base64').toString('utf8');
}

function readBasis(tree: Tree): SbomLicense['basis'] {
  const word = textAt(tree, 'acknowledgement');
  return word === 'declared' || word === 'concluded' ? word : undefined;
}
