// SPDX-License-Identifier: Apache-2.0
import { withoutSecrets } from '../../addresses.ts';
import { quote } from '../../documents/document.ts';
import { addComponent, addEdge, addProblem, type Sheet } from '../../sheet.ts';
import { aliasOf, isLocal, npmPurl, repositoryOf } from './npm-name.ts';
import { type ClassicEntry, readClassicEntries } from './yarn-classic-entries.ts';
import { addLocalProject, cutDescriptor, joinRanges } from './yarn-descriptor.ts';

/** yarn.lock of version 1. */
export function addClassicPackages(sheet: Sheet, text: string): void {
  const entries = readClassicEntries(sheet, text);
  const purls = new Map<string, string>();
  for (const entry of entries) {
    const purl = addEntry(sheet, entry);
    for (const descriptor of entry.descriptors) if (purl !== undefined) purls.set(descriptor, purl);
  }
  for (const { descriptors, asked } of entries) {
    const from = purls.get(descriptors[0] ?? '');
    for (const [name, range] of asked) addEdge(sheet, from, purls.get(`${name}@${range}`));
  }
}

function addEntry(sheet: Sheet, { line, descriptors, fields }: ClassicEntry): string | undefined {
  const [first = ''] = descriptors;
  const { name, range } = cutDescriptor(first);
  const resolved = fields.get('resolved');
  const version = fields.get('version');
  if (resolved === undefined && isLocal(range))
    return addLocalProject(sheet, { name, range, version, line });
  if (version === undefined) {
    addProblem(sheet, 'no-version', line, `${quote(first)} has no version`);
  }
  const real = nameOf(fields) ?? aliasOf(range)?.name ?? name;
  return addComponent(sheet, {
    purl: npmPurl(real, version, repositoryOf(resolved ?? '')),
    name: real,
    version,
    range: joinRanges(descriptors),
    scope: 'runtime',
    line,
    integrity: integrityOf(fields),
    source: resolved === undefined ? undefined : withoutSecrets(resolved),
  });
}

type Fields = ClassicEntry['fields'];

/** `  name "@babel/core"` stands where one entry is asked for under several names. */
function nameOf(fields: Fields): string | undefined {
  return fields.get('name');
}

/** Before yarn 1.10 the hash stood behind the address alone: ".../abbrev-1.1.1.tgz#f8f2c887ad10bf67f634f005b6987fed3179aac8". */
function integrityOf(fields: Fields): string | undefined {
  const hash = /\.tgz#([\da-f]{40})$/.exec(fields.get('resolved') ?? '')?.[1];
  return fields.get('integrity') ?? (hash === undefined ? undefined : `sha1:${hash}`);
}
