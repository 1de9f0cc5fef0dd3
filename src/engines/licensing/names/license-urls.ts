// SPDX-License-Identifier: Apache-2.0
import { canonicalLicenseId } from '../expression/index.ts';
import { ADDRESS_LINES } from './name-lines.ts';
import { plainAddress } from './plain-address.ts';
import { licenseOfProjectPage } from './project-urls.ts';

type Reading = readonly [pattern: RegExp, read: (found: RegExpExecArray) => string | undefined];

const GNU =
  /^(?:gnu|fsf)\.org\/(?:[a-z-]+\/)*(?<name>[al]?gpl|fdl)(?:-(?<version>\d\.\d))?(?:-standalone)?$/;

/** Addresses that carry the id in a regular way. Addresses come without scheme, "www.", suffix and fragment, in lower case. */
const READINGS: readonly Reading[] = [
  [
    /^(?:opensource|spdx)\.org\/licen[cs]es?\/(?<id>[a-z0-9.+-]+)$/,
    (found) => byId(found[1] ?? ''),
  ],
  [/^choosealicense\.com\/licenses\/(?<id>[a-z0-9.-]+)$/, (found) => byId(found[1] ?? '')],
  [
    /^creativecommons\.org\/licenses\/(?<kind>by(?:-[a-z]{2})*)\/(?<version>\d\.\d)(?:\/(?<where>[a-z]{2,4}))?(?:\/.*)?$/,
    (found) => creativeCommons(found[1] ?? '', found[2] ?? '', found[3]),
  ],
  [/^creativecommons\.org\/publicdomain\/zero\/1\.0/, () => 'CC0-1.0'],
  [GNU, (found) => gnu(found[1] ?? '', found[2])],
  [/^gnu\.org\/copyleft\/lesser$/, () => 'LGPL-2.0-or-later'],
  [/^apache\.org\/licenses\/license-(\d\.\d)$/, (found) => byId(`apache-${found[1] ?? ''}`)],
  [/^apache\.org\/licenses\/?$/, () => 'Apache-2.0'],
  [/^mozilla\.org\/mpl\/(?:mpl-)?(\d\.\d)/, (found) => byId(`mpl-${found[1] ?? ''}`)],
  [
    /^eclipse\.org\/(?:org\/documents|legal)\/epl-(?:v)?(\d)\.?(\d)/,
    (found) => byId(`epl-${found[1]}.${found[2]}`),
  ],
  [/^eclipse\.org\/org\/documents\/edl-v10/, () => 'BSD-3-Clause'],
  [/^boost\.org\/license_1_0/, () => 'BSL-1.0'],
  [/^unlicense\.org/, () => 'Unlicense'],
  [/^wtfpl\.net|^sam\.zoy\.org\/wtfpl/, () => 'WTFPL'],
  [/^scripts\.sil\.org\/ofl/, () => 'OFL-1.1'],
  [/^en\.wikipedia\.org\/wiki\/mit_license/, () => 'MIT'],
];

/** Spellings of opensource.org that are not the id. */
const OLD_NAMES: ReadonlyMap<string, string> = new Map([
  ['mit-license', 'MIT'],
  ['bsd-license', 'BSD-3-Clause'],
  ['gpl-license', 'GPL-1.0-or-later'],
  ['lgpl-license', 'LGPL-2.0-or-later'],
  ['zlib-license', 'Zlib'],
  ['isc-license', 'ISC'],
  ['cddl1', 'CDDL-1.0'],
  ['apachepl', 'Apache-1.1'],
  ['cpl1', 'CPL-1.0'],
  ['eclipse', 'EPL-1.0'],
  ['artistic-license', 'Artistic-1.0'],
  ['mozilla1', 'MPL-1.1'],
  ['uoi-ncsa', 'NCSA'],
  ['upl', 'UPL-1.0'],
  ['python', 'CNRI-Python'],
  ['bsd-3-clause', 'BSD-3-Clause'],
]);

let listed: ReadonlyMap<string, string> | undefined;

/** The licence an address stands for, as an SPDX id; `undefined` for an address that could hold anything. */
export function licenseOfUrl(url: string): string | undefined {
  const address = plainAddress(url);
  const ofProject = licenseOfProjectPage(address);
  if (ofProject !== undefined) return ofProject;
  for (const [pattern, read] of READINGS) {
    const found = pattern.exec(address);
    const id = found === null ? undefined : read(found);
    if (id !== undefined) return id;
  }
  listed ??= listedUrls();
  return listed.get(address);
}

function byId(written: string): string | undefined {
  const old = OLD_NAMES.get(written);
  if (old !== undefined) return old;
  const id = canonicalLicenseId(written);
  return id !== undefined && /^[al]?gpl-\d\.\d$/.test(written) ? `${id}-only` : id;
}

function creativeCommons(kind: string, version: string, where: string | undefined) {
  const parts = new Set(kind.split('-'));
  const ordered = ['by', 'nc', 'nd', 'sa'].filter((part) => parts.has(part)).join('-');
  const ported = where === undefined ? undefined : byId(`cc-${ordered}-${version}-${where}`);
  return ported ?? byId(`cc-${ordered}-${version}`);
}

function gnu(name: string, version: string | undefined): string | undefined {
  const family = name === 'fdl' ? 'gfdl' : name;
  if (version !== undefined) return byId(`${family}-${version}-only`);
  return { gpl: 'GPL-1.0-or-later', lgpl: 'LGPL-2.0-or-later', agpl: 'AGPL-1.0-or-later' }[family];
}

/** Addresses of the SPDX list that belong to one licence alone. */
function listedUrls(): ReadonlyMap<string, string> {
  return new Map(
    ADDRESS_LINES.split('\n').map((line): [string, string] => {
      const [address = '', id = ''] = line.split('|');
      return [address, id];
    }),
  );
}
