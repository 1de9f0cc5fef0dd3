// SPDX-License-Identifier: Apache-2.0
import { numberKey, textKey } from './sort-key.ts';

const PART = /\d+|[a-z]+|-|[^\da-z.-]+/g;
/** Spellings that old setuptools took for another; a hyphen opens what comes after the release. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['pre', 'c'],
  ['preview', 'c'],
  ['rc', 'c'],
  ['-', 'final-'],
  ['dev', '@'],
]);

/**
 * The key of a text from before PEP 440, "0.8.4p2": before all versions of PEP 440, as setuptools had them.
 * `undefined` where the text holds no digit or holds a space: such a text names no release.
 */
export function pypiLegacyKey(version: string): string | undefined {
  if (!/^(?=\D*\d)\S+$/.test(version)) return undefined;
  const kept: string[] = [];
  for (const found of version.toLowerCase().match(PART) ?? [])
    keep(kept, SAME_AS.get(found) ?? found);
  keep(kept, 'final');
  const keys = kept.map((one) =>
    /^\d/.test(one) ? `\u0002${numberKey(one)}` : `\u0001${textKey(one)}`,
  );
  return `\u0000${keys.join('')}`;
}

/** "1.0-b": the hyphen before a pre-release says nothing, nor do noughts before a word. */
function keep(kept: string[], part: string): void {
  if (!/^\d/.test(part)) {
    while (part < 'final' && kept.at(-1) === 'final-') kept.pop();
    while (/^0+$/.test(kept.at(-1) ?? '')) kept.pop();
  }
  kept.push(part);
}
