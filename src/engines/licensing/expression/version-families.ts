// SPDX-License-Identifier: Apache-2.0
import type { LicenseTerm } from './expression.ts';

interface Versioned {
  /** `GPL`, `CC-BY-SA`, `Apache`: what is left of the id without its version. */
  readonly family: string;
  readonly version: readonly number[];
  readonly orLater: boolean;
}

// "CC-BY-3.0-DE" is of the family "CC-BY-*-DE", not a version of CC-BY.
const ID = /^(?<stem>.+?)-v?(?<version>\d+(?:\.\d+)*)(?<rest>-only|-or-later|-.+)?$/;

/** Is there a version that both terms speak of? Without versions: are the two the same? */
export function isWithinVersions(a: LicenseTerm, b: LicenseTerm): boolean {
  if (a.license === b.license) return true;
  const first = versionedOf(a);
  const second = versionedOf(b);
  if (first === undefined || second === undefined) return false;
  if (first.family !== second.family) return false;
  const order = compare(first.version, second.version);
  if (order === 0) return true;
  const older = order < 0 ? first : second;
  return older.orLater;
}

function versionedOf(term: LicenseTerm): Versioned | undefined {
  const groups = ID.exec(term.license)?.groups;
  if (groups === undefined) return undefined;
  const rest = groups.rest ?? '';
  const isSuffix = rest === '-only' || rest === '-or-later';
  return {
    family: `${groups.stem}${isSuffix ? '' : rest}`,
    version: (groups.version ?? '').split('.').map(Number),
    orLater: term.orLater || rest === '-or-later',
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
