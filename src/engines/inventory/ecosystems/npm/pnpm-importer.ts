// SPDX-License-Identifier: Apache-2.0
import type { PlainLines } from '../../documents/plain-lines.ts';
import { readEach, readText, Sections } from './line-entries.ts';
import type { PnpmImporter, PnpmSection, PnpmWanted } from './pnpm-lockfile.ts';

/** An importer that is being read. */
export interface OpenImporter {
  readonly line: number;
  readonly specifiers: Map<string, string | undefined>;
  readonly asked: Record<PnpmSection, Map<string, Omit<PnpmWanted, 'name'>>>;
}

export function openImporter(line: number): OpenImporter {
  const asked = {
    dependencies: new Map(),
    optionalDependencies: new Map(),
    devDependencies: new Map(),
  };
  return { line, specifiers: new Map(), asked };
}

export function readImporter(lines: PlainLines): PnpmImporter {
  const { indent, line } = lines;
  const importer = openImporter(line);
  const sections = new Sections();
  lines.enter();
  while (lines.indent === indent + 2) readWanted(lines, importer, sections.once(lines.key()));
  return closeImporter(importer);
}

/** One section of what a project asks for, or one that says nothing of it. */
export function readWanted(
  lines: PlainLines,
  { asked, specifiers }: OpenImporter,
  key: string,
): void {
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

export function closeImporter({ line, asked, specifiers }: OpenImporter): PnpmImporter {
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
export function readCatalog(lines: PlainLines): Map<string, string | undefined> {
  return readEach(
    lines,
    new Map<string, string | undefined>(),
    (one) => readReference(one).specifier,
  );
}
