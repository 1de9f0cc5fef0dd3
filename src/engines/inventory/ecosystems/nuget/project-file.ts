// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';
import { readXml, type XmlElement } from '../../documents/read-xml.ts';
import type { CentralAsk, NotedReading } from '../../notes.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, addProject, type Sheet } from '../../sheet.ts';
import { type MsbuildItem, msbuildItems, msbuildProperties } from './msbuild.ts';
import { nugetEntry } from './nuget-purl.ts';

export const projectFile = {
  id: 'nuget/project-file',
  ecosystem: 'nuget',
  files: /(^|\/)([^/]+\.(cs|fs|vb)proj|Directory\.Build\.(props|targets))$/i,
  format: 'https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps:
    'Conditions are not evaluated: what is asked for under one is listed. Imported files and properties from elsewhere are not followed.',
  read: readProjectFile,
} satisfies Reader;

function readProjectFile(text: string, path: string): NotedReading {
  const asks: CentralAsk[] = [];
  const reading = readDocument(path, readXml(text), (sheet, root) => {
    const project = /proj$/i.test(path) ? addNamed(sheet, root) : undefined;
    for (const item of msbuildItems(root)) addItem(sheet, { item, project, asks });
  });
  return { ...reading, notes: { central: { system: 'nuget', sets: [], asks } } };
}

/** What a project calls itself, else the name of its file. */
function addNamed(sheet: Sheet, root: XmlElement): string {
  const properties = msbuildProperties(root);
  const file = sheet.path.slice(sheet.path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return addProject(
    sheet,
    {
      id: `nuget:${sheet.path}`,
      name: properties.get('PackageId') ?? properties.get('AssemblyName') ?? file,
      version: properties.get('Version') ?? properties.get('VersionPrefix'),
      declaredLicense: properties.get('PackageLicenseExpression'),
    },
    root.line,
  );
}

interface Asked {
  readonly item: MsbuildItem;
  readonly project: string | undefined;
  readonly asks: CentralAsk[];
}

const KINDS = ['PackageReference', 'DotNetCliToolReference', 'GlobalPackageReference'];

function addItem(sheet: Sheet, { item, project, asks }: Asked): void {
  const { kind, name, line, facts } = item;
  if (!KINDS.includes(kind) || facts.has('Remove')) return;
  const version = facts.get('VersionOverride') ?? facts.get('Version');
  const scope = scopeOf(item);
  const purl = addComponent(sheet, {
    ...nugetEntry(name, version || undefined),
    scope,
    direct: true,
    line,
  });
  addEdge(sheet, project, purl);
  if (version === undefined) asks.push({ key: name.toLowerCase(), purl, scope, line });
}

/** Nobody who uses the project gets what is private to it as a whole: analysers, tools for building. */
function scopeOf({ kind, facts }: MsbuildItem): Scope {
  if (kind !== 'PackageReference') return 'build';
  return /^all$/i.test(facts.get('PrivateAssets') ?? '') ? 'build' : 'runtime';
}
