// SPDX-License-Identifier: Apache-2.0
import { isMap } from '../../documents/document.ts';
import { NotPlain } from '../../documents/plain-forms.ts';
import { PlainLines } from '../../documents/plain-lines.ts';
import { readFlow } from '../../documents/yaml-flow.ts';
import { readEach, readText, Sections } from './line-entries.ts';
import {
  closeImporter,
  openImporter,
  readCatalog,
  readImporter,
  readWanted,
} from './pnpm-importer.ts';
import {
  type PnpmAsked,
  type PnpmImporter,
  type PnpmLockfile,
  type PnpmPackage,
  type PnpmResolution,
  pnpmResolutionOf,
} from './pnpm-lockfile.ts';

/**
 * The documents of a pnpm-lock.yaml as pnpm writes it, read line by line; `undefined` where it has another shape.
 * What is read is what `pnpmLockfileOf` makes of the document, only sooner.
 */
export function readPnpmLines(text: string): readonly PnpmLockfile[] | undefined {
  try {
    const lockfiles: PnpmLockfile[] = [];
    const lines = new PlainLines(text);
    while (!lines.isAtEnd) {
      if (lines.indent === 0) lockfiles.push(readLockfile(lines));
      else if (lines.isBetween) lines.advance();
      else throw new NotPlain();
    }
    return lockfiles;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

type Open<T> = { -readonly [Part in keyof T]: T[Part] };

function readLockfile(lines: PlainLines): PnpmLockfile {
  const root = openImporter(1);
  const found: Open<Omit<PnpmLockfile, 'root' | 'catalogs'>> = {
    version: 9,
    packages: new Map(),
    snapshots: undefined,
    importers: new Map(),
  };
  const catalogs = new Map<string, Map<string, string | undefined>>();
  const sections = new Sections();
  while (lines.indent === 0) {
    const key = sections.once(lines.key());
    if (key === 'catalogs') readEach(lines, catalogs, readCatalog);
    else if (!readSection(lines, found, key)) readWanted(lines, root, key);
  }
  return { ...found, root: closeImporter(root), catalogs };
}

/** True where the key is one of these sections. */
function readSection(
  lines: PlainLines,
  found: Open<Omit<PnpmLockfile, 'root' | 'catalogs'>>,
  key: string,
): boolean {
  switch (key) {
    case 'lockfileVersion':
      found.version = Number.parseFloat(lines.takeText() || '9');
      return true;
    case 'packages':
    case 'snapshots':
      found[key] = readEach(lines, new Map<string, PnpmPackage>(), readPackage);
      return true;
    case 'importers':
      found.importers = readEach(lines, new Map<string, PnpmImporter>(), readImporter);
      return true;
    default:
      return false;
  }
}

function readPackage(lines: PlainLines): PnpmPackage {
  const { indent, line } = lines;
  const found: Open<PnpmPackage> = {
    line,
    resolution: undefined,
    name: undefined,
    version: undefined,
    dev: false,
    optional: false,
    dependencies: NOTHING,
    optionalDependencies: NOTHING,
  };
  lines.enter();
  while (lines.indent === indent + 2) readField(lines, found);
  return found;
}

const NOTHING: readonly PnpmAsked[] = [];

function readField(lines: PlainLines, found: Open<PnpmPackage>): void {
  const key = lines.key();
  switch (key) {
    case 'resolution':
      if (found.resolution !== undefined) throw new NotPlain();
      found.resolution = readResolution(lines);
      break;
    case 'name':
    case 'version':
      found[key] = readText(lines);
      break;
    case 'dev':
    case 'optional':
      found[key] = lines.takeText() === 'true';
      break;
    case 'dependencies':
    case 'optionalDependencies':
      if (found[key] !== NOTHING) throw new NotPlain();
      found[key] = readAsked(lines);
      break;
    default:
      lines.skip();
  }
}

const INTEGRITY = /^\{integrity: (sha\d+-[A-Za-z0-9+/=]+)\}$/;

function readResolution(lines: PlainLines): PnpmResolution | undefined {
  const { flow, line } = lines;
  if (flow !== undefined) {
    lines.skip();
    const integrity = INTEGRITY.exec(flow)?.[1];
    if (integrity !== undefined) return { integrity };
    const value = readFlow(flow, line, new Map());
    if (!isMap(value)) throw new NotPlain();
    return pnpmResolutionOf(value);
  }
  const found: Open<PnpmResolution> = {};
  const { indent } = lines;
  lines.enter();
  if (lines.indent !== indent + 2) return undefined;
  while (lines.indent === indent + 2) readDetail(lines, found);
  return found;
}

function readDetail(lines: PlainLines, found: Open<PnpmResolution>): void {
  const key = lines.key();
  switch (key) {
    case 'type':
    case 'integrity':
    case 'tarball':
    case 'repo':
    case 'commit':
      found[key] = readText(lines);
      break;
    default:
      lines.skip();
  }
}

function readAsked(lines: PlainLines): readonly PnpmAsked[] {
  const { indent } = lines;
  const asked: PnpmAsked[] = [];
  let last = '';
  let names: Sections | undefined;
  lines.enter();
  while (lines.indent === indent + 2) {
    const name = lines.key();
    // Most are sorted, and then none can be there twice.
    if (name <= last) names ??= sectionsOf(asked);
    names?.once(name);
    last = name;
    asked.push([name, readText(lines)]);
  }
  return asked;
}

function sectionsOf(asked: readonly PnpmAsked[]): Sections {
  const sections = new Sections();
  for (const [name] of asked) sections.once(name);
  return sections;
}
