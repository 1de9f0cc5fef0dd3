// SPDX-License-Identifier: Apache-2.0
import { readXml } from '../../documents/read-xml.ts';
import type { CentralVersion, NotedReading } from '../../notes.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, type Sheet } from '../../sheet.ts';
import { type MsbuildItem, msbuildItems } from './msbuild.ts';
import { nugetEntry } from './nuget-purl.ts';

export const centralPackages = {
  id: 'nuget/central-packages',
  ecosystem: 'nuget',
  files: /(^|\/)Directory\.Packages\.props$/i,
  format: 'https://learn.microsoft.com/nuget/consume-packages/central-package-management',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps: 'Says which version it would be, not who asks: the project files below do.',
  read: readCentralPackages,
} satisfies Reader;

function readCentralPackages(text: string, path: string): NotedReading {
  const sets: CentralVersion[] = [];
  const reading = readDocument(path, readXml(text), (sheet, root) => {
    for (const item of msbuildItems(root)) {
      const set = addVersion(sheet, item);
      if (set !== undefined) sets.push(set);
    }
  });
  return { ...reading, notes: { central: { system: 'nuget', sets, asks: [] } } };
}

/** What it sets for others; a global reference is asked for by every project, with its own version. */
function addVersion(
  sheet: Sheet,
  { kind, name, line, facts }: MsbuildItem,
): CentralVersion | undefined {
  const wanted = facts.get('Version') || undefined;
  if (!/^(Global)?Package(Version|Reference)$/.test(kind) || wanted === undefined) return undefined;
  const isGlobal = kind === 'GlobalPackageReference';
  const entry = nugetEntry(name, wanted);
  addComponent(sheet, { ...entry, scope: isGlobal ? 'build' : 'runtime', line });
  if (isGlobal) return undefined;
  return { key: name.toLowerCase(), version: entry.version, range: entry.range };
}
