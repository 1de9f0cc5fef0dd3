// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import type { Reader } from '../../reader.ts';
import { addComponent, closeSheet, openSheet, type Sheet } from '../../sheet.ts';
import { nugetPurl } from './nuget-purl.ts';
import { scopeOfPaketGroup } from './paket-lock.ts';

export const paketDependencies = {
  id: 'nuget/paket-dependencies',
  ecosystem: 'nuget',
  files: /(^|\/)paket\.dependencies$/,
  format: 'https://fsprojects.github.io/Paket/dependencies-file.html',
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps: 'Which project uses what stands in files of its own, paket.references.',
  read: readPaketDependencies,
} satisfies Reader;

// "nuget FAKE ~> 5.1 storage: none", "clitool dotnet-fable 1.3.5", "github owner/name:branch src/File.fs"
const ASKED = /^\s*(nuget|clitool|github) (\S+)(?: (.*))?$/;
/** Settings stand behind the range. */
const SETTING = /\s*\b[a-z_]+:.*$/;

function readPaketDependencies(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  let scope: Scope = 'runtime';
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.slice(0, MAX_LENGTH).trimEnd();
    const group = /^group (\S+)/.exec(line)?.[1];
    if (group !== undefined) scope = scopeOfPaketGroup(group);
    else addLine(sheet, line, { scope, line: index + 1 });
  }
  return closeSheet(sheet);
}

function addLine(sheet: Sheet, text: string, { scope, line }: Pick<Asked, 'scope' | 'line'>): void {
  const [, kind, name, rest = ''] = ASKED.exec(text) ?? [];
  if (kind === undefined || name === undefined) return;
  if (kind === 'github') addFile(sheet, name, scope, line);
  else addPackage(sheet, { name, rest, scope: kind === 'clitool' ? 'build' : scope, line });
}

/** No line that asks for a package is longer. */
const MAX_LENGTH = 1000;

interface Asked {
  readonly name: string;
  readonly rest: string;
  readonly scope: Scope;
  readonly line: number;
}

/** "3.1.1" and "= 3.1.1" are this very version. */
function addPackage(sheet: Sheet, { name, rest, scope, line }: Asked): void {
  const range = rest.replace(SETTING, '').trim();
  const version = /^(?:==? ?)?(\d[\w.+-]*)$/.exec(range)?.[1];
  addComponent(sheet, {
    purl: nugetPurl(name, version),
    name,
    version,
    range: version === undefined ? range || undefined : undefined,
    scope,
    direct: true,
    line,
  });
}

function addFile(sheet: Sheet, reference: string, scope: Scope, line: number): void {
  const [, owner, name, version] = /^([^/:]+)\/([^/:]+)(?::(\S+))?$/.exec(reference) ?? [];
  if (owner === undefined || name === undefined) return;
  addComponent(sheet, {
    purl: { type: 'github', namespace: owner, name },
    name: `${owner}/${name}`,
    range: version,
    scope,
    direct: true,
    line,
  });
}
