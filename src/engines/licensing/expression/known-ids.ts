// SPDX-License-Identifier: Apache-2.0

import deprecatedExceptionIds from 'spdx-exceptions/deprecated.json' with { type: 'json' };
import exceptionIds from 'spdx-exceptions/index.json' with { type: 'json' };
import deprecatedIds from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import licenseIds from 'spdx-license-ids/index.json' with { type: 'json' };

// "GPL-2.0+" is listed as an id of its own; we read it as GPL-2.0 with a plus, so that one licence has one reading.
const withoutPlus = deprecatedIds.filter((id) => !id.endsWith('+'));
const LICENSES = bySpelling([...licenseIds, ...withoutPlus]);
const EXCEPTIONS = bySpelling([...exceptionIds, ...deprecatedExceptionIds]);
const DEPRECATED: ReadonlySet<string> = new Set([...deprecatedIds, ...deprecatedExceptionIds]);

/** What SPDX says to write instead, where that is one plain expression. */
const SUCCESSORS: ReadonlyMap<string, { license: string; exception?: string }> = new Map([
  ['BSD-2-Clause-FreeBSD', { license: 'BSD-2-Clause-Views' }],
  ['BSD-2-Clause-NetBSD', { license: 'BSD-2-Clause' }],
  ['bzip2-1.0.5', { license: 'bzip2-1.0.6' }],
  ['eCos-2.0', { license: 'GPL-2.0-or-later', exception: 'eCos-exception-2.0' }],
  [
    'GPL-2.0-with-autoconf-exception',
    { license: 'GPL-2.0-only', exception: 'Autoconf-exception-2.0' },
  ],
  ['GPL-2.0-with-bison-exception', { license: 'GPL-2.0-only', exception: 'Bison-exception-2.2' }],
  [
    'GPL-2.0-with-classpath-exception',
    { license: 'GPL-2.0-only', exception: 'Classpath-exception-2.0' },
  ],
  ['GPL-2.0-with-font-exception', { license: 'GPL-2.0-only', exception: 'Font-exception-2.0' }],
  ['GPL-2.0-with-GCC-exception', { license: 'GPL-2.0-only', exception: 'GCC-exception-2.0' }],
  [
    'GPL-3.0-with-autoconf-exception',
    { license: 'GPL-3.0-only', exception: 'Autoconf-exception-3.0' },
  ],
  ['GPL-3.0-with-GCC-exception', { license: 'GPL-3.0-only', exception: 'GCC-exception-3.1' }],
  ['StandardML-NJ', { license: 'SMLNJ' }],
  ['wxWindows', { license: 'LGPL-2.0-or-later', exception: 'WxWindows-exception-3.1' }],
]);

/** GNU licences say `-only` or `-or-later`; the bare id is deprecated. */
const GNU_BARE = /^(?:A|L)?GPL-\d\.\d$|^GFDL-\d\.\d$/;

/** The list's spelling of a licence id written in any case; `undefined` when the list does not know it. */
export function canonicalLicenseId(id: string): string | undefined {
  return LICENSES.get(id.toLowerCase());
}

/** The list's spelling of an exception id written in any case. */
export function canonicalExceptionId(id: string): string | undefined {
  return EXCEPTIONS.get(id.toLowerCase());
}

/** True for ids that SPDX keeps only for old documents. */
export function isDeprecatedId(id: string): boolean {
  return DEPRECATED.has(id);
}

/** Today's spelling of a term: `GPL-2.0` is `GPL-2.0-only`, `GPL-2.0+` is `GPL-2.0-or-later`, `Net-SNMP` stays. */
export function todaysTerm(
  license: string,
  orLater: boolean,
): { license: string; orLater: boolean; exception?: string } {
  if (GNU_BARE.test(license)) {
    return { license: `${license}${orLater ? '-or-later' : '-only'}`, orLater: false };
  }
  // "GPL-2.0-only+" contradicts itself; whoever wrote the plus meant later versions.
  const gnuOnly = orLater ? /^(.+)-(?:only|or-later)$/.exec(license) : undefined;
  if (gnuOnly?.[1] !== undefined && GNU_BARE.test(gnuOnly[1])) {
    return { license: `${gnuOnly[1]}-or-later`, orLater: false };
  }
  const successor = SUCCESSORS.get(license);
  return successor === undefined ? { license, orLater } : { orLater, ...successor };
}

function bySpelling(ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(ids.map((id) => [id.toLowerCase(), id]));
}
