// SPDX-License-Identifier: Apache-2.0
import licenses from 'spdx-license-list/spdx.json' with { type: 'json' };
import { canonicalLicenseId, isDeprecatedId, todaysTerm } from '../expression/index.ts';
import { classOf } from './class-of.ts';
import { FSF_FREE } from './fsf-free.ts';
import type { LicenseClass } from './license-classes.ts';

export interface LicenseInfo {
  readonly id: string;
  readonly name: string;
  readonly osiApproved: boolean;
  /** On the list of the Free Software Foundation; `false` also where that does not speak of it. */
  readonly fsfFree: boolean;
  readonly deprecated: boolean;
  readonly class: LicenseClass;
  /** The page of the SPDX list. */
  readonly url: string;
}

const listed: ReadonlyMap<string, { readonly name: string; readonly osiApproved: boolean }> =
  new Map(Object.entries(licenses));

/** What the SPDX list says of a licence, by id in any case; `undefined` for an id it does not know. */
export function licenseInfo(id: string): LicenseInfo | undefined {
  const known = canonicalLicenseId(id);
  if (known === undefined) return undefined;
  const row = listed.get(known);
  return {
    id: known,
    name: row?.name ?? known,
    osiApproved: row?.osiApproved ?? false,
    fsfFree: FSF_FREE.has(today(known)),
    deprecated: isDeprecatedId(known),
    class: classOf(known),
    url: `https://spdx.org/licenses/${known}.html`,
  };
}

function today(id: string): string {
  const { license, exception } = todaysTerm(id, false);
  return exception === undefined ? license : id;
}
