// SPDX-License-Identifier: Apache-2.0
import { isMap } from '../../documents/document.ts';
import { NotPlain } from '../../documents/plain-forms.ts';
import { PlainLines } from '../../documents/plain-lines.ts';
import { readFlow } from '../../documents/yaml-flow.ts';
import {
  type PnpmAsked,
  type PnpmImporter,
  type PnpmLockfile,
  type PnpmPackage,
  type PnpmResolution,
  type PnpmSection,
  type PnpmWanted,
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

/** A section that is there twice is none that pnpm writes. */
class Sections {
  readonly #seen = new Set<string>();

  once(key: string): string {
    if (this.#seen.has(key)) throw new NotPlain();
    this.#seen.add(key);
    return key;
  }
}

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

/** The entries below the key, each by its own key, put into the map. */
function readEach<T>(
  lines: PlainLines,
  into: Map<string, T>,
  read: (lines: PlainLines) => T,
): Map<string, T> {
  const { indent } = lines;
  lines.enter();
  while (lines.indent === indent + 2) into.set(lines.key(), read(lines));
  return into;
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

function readText(lines: PlainLines): string | undefined {
  return lines.takeText() || undefined;
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

interface OpenImporter {
  readonly line: number;
  readonly specifiers: Map<string, string | undefined>;
  readonly asked: Record<PnpmSection, Map<string, Omit<PnpmWanted, 'name'>>>;
}

function openImporter(line: number): OpenImporter {
  const asked = {
    dependencies: new Map(),
    optionalDependencies: new Map(),
    devDependencies: new Map(),
  };
  return { line, specifiers: new Map(), asked };
}

function readImporter(lines: PlainLines): PnpmImporter {
  const { indent, line } = lines;
  const importer = openImporter(line);
  const sections = new Sections();
  lines.enter();
  while (lines.indent === indent + 2) readWanted(lines, importer, sections.once(lines.key()));
  return closeImporter(importer);
}

/** One section of what a project asks for, or one that says nothing of it. */
function readWanted(lines: PlainLines, { asked, specifiers }: OpenImporter, key: string): void {
  if (key === 'specifiers') readEach(lines, specifiers, readText);
  else if (isSection(key)) readEach(lines, asked[key], readReference);
  else lines.skip();
}

function isSection(key: string): key is PnpmSection {
  return key === 'dependencies' || key === 'optionalDependencies' || key === 'devDependencies';
}

/** "ms: 2.1.2", or from version 6 on "ms:" with specifier and version below. */
function readReference(lines: PlainLines): Omit<PnpmWanted, 'name'> {
  const { indent } = lines;
  if (!lines.isKeyOnly) return { reference: readText(lines), specifier: undefined };
  let reference: string | undefined;
  let specifier: string | undefined;
  lines.enter();
  while (lines.indent === indent + 2) {
    const key = lines.key();
    if (key === 'version') reference = readText(lines);
    else if (key === 'specifier') specifier = readText(lines);
    else lines.skip();
  }
  return { reference, specifier };
}

function closeImporter({ line, asked, specifiers }: OpenImporter): PnpmImporter {
  const wanted = (section: PnpmSection): readonly PnpmWanted[] =>
    [...asked[section]].map(([name, { reference, specifier }]) => ({
      name,
      reference,
      specifier: specifier ?? specifiers.get(name),
    }));
  return {
    line,
    asked: {
      dependencies: wanted('dependencies'),
      optionalDependencies: wanted('optionalDependencies'),
      devDependencies: wanted('devDependencies'),
    },
  };
}

/** The ranges of one catalog. */
function readCatalog(lines: PlainLines): Map<string, string | undefined> {
  return readEach(
    lines,
    new Map<string, string | undefined>(),
    (one) => readReference(one).specifier,
  );
}
