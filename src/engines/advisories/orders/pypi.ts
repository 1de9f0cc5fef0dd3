// SPDX-License-Identifier: Apache-2.0
import { pypiLegacyKey } from './pypi-legacy.ts';
import { numberKey, numbersKey, textKey, withoutTrailingZeros } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

// "1!2.0.post1", "v1.0-ALPHA_1", "1.0-1" (a post-release without its word): every spelling that PEP 440 allows.
const PEP_440 =
  /^\s*v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<phaseNumber>\d*))?(?<post>-(?<bare>\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d*))?(?<dev>[-_.]?dev[-_.]?(?<devNumber>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*$/i;

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * Versions of Python packages, PEP 440.
 * Texts older than PEP 440 with at least one digit ("0.8.4p2") come before all others, in the order of old setuptools.
 */
export const pypi = {
  ecosystem: 'pypi',
  alsoKnownAs: ['python'],
  documentation: 'https://packaging.python.org/specifications/version-specifiers/',
  rising: [
    '2013-09-11T19-27-10',
    '1.0.dev456',
    '1.0a1',
    '1.0a2.dev456',
    '1.0a12',
    '1.0b1.post345.dev456',
    '1.0b1.post345',
    '1.0rc1',
    '1.0',
    '1.0+abc.5',
    '1.0+5',
    '1.0.post456.dev34',
    '1.0-456',
    '1.1.dev1',
    '1!0.1',
  ],
  sortKey(version) {
    const groups: Groups | undefined = PEP_440.exec(version)?.groups;
    if (groups === undefined) return pypiLegacyKey(version);
    const release = withoutTrailingZeros((groups.release ?? '').split('.'));
    return [
      '\u0001',
      numberKey(groups.epoch ?? ''),
      numbersKey(release),
      phaseKey(groups),
      // Nothing comes before ".post0", and ".dev0" before nothing.
      groups.post === undefined
        ? '\u0000'
        : `\u0001${numberKey(groups.bare ?? groups.postNumber ?? '')}`,
      groups.dev === undefined ? '\u0001' : `\u0000${numberKey(groups.devNumber ?? '')}`,
      localKey(groups.local),
    ].join('');
  },
} satisfies VersionOrder;

/** "1.0.dev1" comes before "1.0a1", yet "1.0.post1.dev1" behind "1.0". */
function phaseKey({ phase, phaseNumber, post, dev }: Groups): string {
  if (phase === undefined) return dev !== undefined && post === undefined ? '\u0000' : '\u0004';
  const number = numberKey(phaseNumber ?? '');
  const letter = phase[0]?.toLowerCase();
  if (letter === 'a') return `\u0001${number}`;
  return letter === 'b' ? `\u0002${number}` : `\u0003${number}`;
}

/** "+ubuntu.1": unlike in Semantic Versioning, words come before numbers. */
function localKey(local: string | undefined): string {
  if (local === undefined) return '\u0000';
  const parts = local.toLowerCase().split(/[-_.]/);
  const keys = parts.map((one) =>
    /^\d+$/.test(one) ? `\u0003${numberKey(one)}` : `\u0002${textKey(one)}`,
  );
  return `${keys.join('')}\u0001`;
}
