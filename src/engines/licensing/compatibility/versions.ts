// SPDX-License-Identifier: Apache-2.0
import type { LicenseTerm } from '../expression/index.ts';

/** One licence in one version. */
export interface Version {
  readonly id: string;
  readonly exception?: string | undefined;
  /** The term goes on to versions that are not written yet. */
  readonly isOpenEnded: boolean;
}

/** Versions by family, oldest first, as far as a term "or later" reaches today. */
const FAMILIES: readonly (readonly string[])[] = [
  ['GPL-1.0-only', 'GPL-2.0-only', 'GPL-3.0-only'],
  ['LGPL-2.0-only', 'LGPL-2.1-only', 'LGPL-3.0-only'],
  ['AGPL-3.0-only'],
  ['Apache-1.0', 'Apache-1.1', 'Apache-2.0'],
  ['MPL-1.0', 'MPL-1.1', 'MPL-2.0'],
  ['EPL-1.0', 'EPL-2.0'],
  ['CDDL-1.0', 'CDDL-1.1'],
  ['EUPL-1.0', 'EUPL-1.1', 'EUPL-1.2'],
  ['AFL-2.1', 'AFL-3.0'],
];

/** `GPL-2.0-or-later` as GPL-2.0-only and GPL-3.0-only; a plain term as itself. Takes canonical terms. */
export function versionsOf({ license, orLater, exception }: LicenseTerm): readonly Version[] {
  const isOpenEnded = orLater || license.endsWith('-or-later');
  const first = license.replace(/-or-later$/, '-only');
  const family = isOpenEnded ? FAMILIES.find((ids) => ids.includes(first)) : undefined;
  const ids = family?.slice(family.indexOf(first)) ?? [first];
  return ids.map((id) => ({ id, exception, isOpenEnded }));
}
