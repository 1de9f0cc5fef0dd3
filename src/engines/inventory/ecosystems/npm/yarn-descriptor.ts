// SPDX-License-Identifier: Apache-2.0
import { withoutSecrets } from '../../addresses.ts';
import { folderOf, joinPath } from '../../paths.ts';
import { addProject, type Sheet } from '../../sheet.ts';
import { aliasOf } from './npm-name.ts';

/** "@babel/core@^7.0.0": the at sign of a scope is not the one that is looked for; "https://host/a/b.git" has no name before it. */
export function cutDescriptor(descriptor: string): { name: string; range: string } {
  if (/^[a-z][a-z+]*:\/\//.test(descriptor)) {
    return { name: lastPartOf(descriptor), range: descriptor };
  }
  const at = descriptor.indexOf('@', 1);
  return at === -1
    ? { name: descriptor, range: '' }
    : { name: descriptor.slice(0, at), range: descriptor.slice(at + 1) };
}

/** "https://host/a/b.git#v1" is called b. */
function lastPartOf(address: string): string {
  const plain = address.replace(/[#?].*$/, '').replace(/(?:\.git|\.tgz|\.tar\.gz|\/)$/, '');
  return plain.slice(plain.lastIndexOf('/') + 1);
}

/** All that is asked for and settled by one entry, as yarn writes it: "^4.0.0, ^4.1.0". */
export function joinRanges(descriptors: readonly string[]): string {
  const ranges = descriptors.map((descriptor) => plainRange(cutDescriptor(descriptor).range));
  return [...new Set(ranges)].join(', ');
}

/** "npm:^4.0.0" and "npm:debug@^4.0.0" ask for "^4.0.0". */
export function plainRange(range: string): string {
  const alias = aliasOf(range);
  return withoutSecrets(alias === undefined ? range : (alias.version ?? alias.name));
}

interface LocalEntry {
  readonly name: string;
  readonly range: string;
  readonly version: string | undefined;
  readonly line: number;
}

/** "core@workspace:packages/core", "mock@file:./mocks/mock": developed here. */
export function addLocalProject(sheet: Sheet, { name, range, version, line }: LocalEntry): string {
  const relative = range.replace(/^[a-z]+:/, '').replace(/[:#?].*$/, '');
  const manifest = joinPath(joinPath(folderOf(sheet.path), relative), 'package.json');
  // Yarn writes 0.0.0-use.local where it does not know the version.
  const known = version === '0.0.0-use.local' ? undefined : version;
  return addProject(sheet, { id: `npm:${manifest}`, name, version: known }, line);
}
