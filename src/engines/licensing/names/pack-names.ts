// SPDX-License-Identifier: Apache-2.0
import { canonicalLicenseId, isDeprecatedId } from '../expression/index.ts';
import { wordsOf } from '../words/words.ts';
import { ownNames } from './own-names.ts';
import { plainAddress } from './plain-address.ts';

/** What the SPDX list says of a licence, by id. */
type Listed = Readonly<Record<string, { readonly name: string; readonly url?: string }>>;

/**
 * A line for every name, as the words of a text run. Of the list: "academic free license|1.1=AFL-1.1|1.2=AFL-1.2", the family, and
 * its versions with their ids; an empty version is the answer where none is named. Our own: "gnu gpl|@0", a row of ownNames, which
 * counts before the list. Used ahead of time by `tools/generate`.
 */
export function packNames(licenses: Listed): readonly string[] {
  const lines = new Map(formalNames(licenses).map((line) => [line.split('|')[0] ?? '', line]));
  for (const [row, { names }] of ownNames().entries()) {
    for (const name of names) {
      const words = wordsOf(name).all.join(' ');
      if (words !== '') lines.set(words, `${words}|@${row}`);
    }
  }
  return [...lines.values()];
}

function formalNames(licenses: Listed): readonly string[] {
  const families = new Map<string, Record<string, string>>();
  for (const [listed, { name }] of Object.entries(licenses)) {
    const id = canonicalLicenseId(listed);
    if (id === undefined || isDeprecatedId(id) || /-(?:only|or-later)$/.test(id)) continue;
    const withoutAside = name.replace(/\(.*?\)/g, ' ');
    // "Artistic License 1.0 (Perl)", "CERN Open Hardware Licence Version 2 - Permissive": with and without what may be left out.
    for (const spelled of [withoutAside, name, id]) remember(families, spelled, id);
  }
  return [...families].map(([name, { bare, ...versions }]) => {
    const only = bare ?? onlyVersion(versions);
    const all = only === undefined ? versions : { ...versions, '': only };
    return [name, ...Object.entries(all).map(([version, id]) => `${version}=${id}`)].join('|');
  });
}

function remember(families: Map<string, Record<string, string>>, spelled: string, id: string) {
  const words = wordsOf(spelled).all;
  const last = words.at(-1) ?? '';
  const isVersion = words.length > 1 && /^\d/.test(last);
  const name = words.slice(0, isVersion ? -1 : undefined);
  const isWordBehind = isVersion && name.at(-1) === 'version';
  for (const written of [isWordBehind ? name.slice(0, -1) : name, name.filter(isNoVersion)]) {
    const key = written.join(' ');
    // "Jam License" is a name; "Fair" and "Intel" alone are words.
    if (key.length < 3) continue;
    const versions = families.get(key) ?? {};
    versions[isVersion ? last : 'bare'] ??= id;
    families.set(key, versions);
  }
}

function isNoVersion(word: string): boolean {
  return word !== 'version';
}

function onlyVersion(versions: Readonly<Record<string, string>>): string | undefined {
  const [only, second] = Object.values(versions);
  return second === undefined ? only : undefined;
}

/** Lines of the addresses of the list that belong to one licence alone, "gnu.org/licenses/fdl-1.3|GFDL-1.3-only". */
export function packAddresses(licenses: Listed): readonly string[] {
  const byAddress = new Map<string, string[]>();
  for (const [written, { url = '' }] of Object.entries(licenses)) {
    const id = canonicalLicenseId(written);
    if (id === undefined || isDeprecatedId(id) || /-or-later$|-RFN$/.test(id)) continue;
    for (const part of url.split(/\s+/).filter((piece) => piece.includes('/'))) {
      const address = plainAddress(part);
      byAddress.set(address, [...(byAddress.get(address) ?? []), id]);
    }
  }
  return [...byAddress].flatMap(([address, [id, another]]) =>
    id !== undefined && another === undefined ? [`${address}|${id}`] : [],
  );
}
