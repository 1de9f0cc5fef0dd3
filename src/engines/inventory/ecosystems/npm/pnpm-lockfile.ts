// SPDX-License-Identifier: Apache-2.0
import {
  asMap,
  asText,
  type DocumentMap,
  isTrueAt,
  mapAt,
  textAt,
} from '../../documents/document.ts';

/** What counts of one document of pnpm-lock.yaml. */
export interface PnpmLockfile {
  readonly version: number;
  readonly packages: ReadonlyMap<string, PnpmPackage>;
  /** Who asks for whom, from version 9 on; before, the packages say it. */
  readonly snapshots: ReadonlyMap<string, Asking> | undefined;
  readonly importers: ReadonlyMap<string, PnpmImporter>;
  /** What the only project asks for, where there are no importers. */
  readonly root: PnpmImporter;
  /** The range of each package that a catalog sets. */
  readonly catalogs: ReadonlyMap<string, ReadonlyMap<string, string | undefined>>;
}

/** What is asked for; `reference` is the version, or the key of the package. */
export type PnpmAsked = readonly [name: string, reference: string | undefined];

export interface Asking {
  readonly dependencies: readonly PnpmAsked[];
  readonly optionalDependencies: readonly PnpmAsked[];
}

export interface PnpmPackage extends Asking {
  readonly line: number;
  readonly resolution: PnpmResolution | undefined;
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly dev: boolean;
  readonly optional: boolean;
}

/** `undefined` in its place where it says nothing at all. */
export interface PnpmResolution {
  readonly type?: string | undefined;
  readonly integrity?: string | undefined;
  readonly tarball?: string | undefined;
  readonly repo?: string | undefined;
  readonly commit?: string | undefined;
}

export type PnpmSection = 'dependencies' | 'optionalDependencies' | 'devDependencies';

export interface PnpmImporter {
  readonly line: number;
  readonly asked: Readonly<Record<PnpmSection, readonly PnpmWanted[]>>;
}

export interface PnpmWanted {
  readonly name: string;
  readonly reference: string | undefined;
  /** The range, or which catalog sets it. */
  readonly specifier: string | undefined;
}

/** From a document of any shape; what is not there is empty. */
export function pnpmLockfileOf(root: DocumentMap): PnpmLockfile {
  return {
    version: Number.parseFloat(textAt(root, 'lockfileVersion') ?? '9'),
    packages: mapped(mapAt(root, 'packages'), packageOf),
    snapshots: root.has('snapshots') ? mapped(mapAt(root, 'snapshots'), packageOf) : undefined,
    importers: mapped(mapAt(root, 'importers'), importerOf),
    root: importerOf(root, 1),
    catalogs: mapped(mapAt(root, 'catalogs'), (catalog) =>
      mapped(catalog, (entry) => textAt(entry, 'specifier')),
    ),
  };
}

function mapped<T>(
  map: DocumentMap,
  read: (entry: DocumentMap, line: number) => T,
): ReadonlyMap<string, T> {
  return new Map([...map].map(([key, { line, value }]) => [key, read(asMap(value), line)]));
}

function packageOf(entry: DocumentMap, line: number): PnpmPackage {
  return {
    line,
    resolution: pnpmResolutionOf(mapAt(entry, 'resolution')),
    name: textAt(entry, 'name'),
    version: textAt(entry, 'version'),
    dev: isTrueAt(entry, 'dev'),
    optional: isTrueAt(entry, 'optional'),
    ...askingOf(entry),
  };
}

function askingOf(entry: DocumentMap): Asking {
  return {
    dependencies: askedIn(mapAt(entry, 'dependencies')),
    optionalDependencies: askedIn(mapAt(entry, 'optionalDependencies')),
  };
}

function askedIn(section: DocumentMap): PnpmAsked[] {
  return [...section].map(([name, { value }]) => [name, asText(value)]);
}

export function pnpmResolutionOf(resolution: DocumentMap): PnpmResolution | undefined {
  if (resolution.size === 0) return undefined;
  return {
    type: textAt(resolution, 'type'),
    integrity: textAt(resolution, 'integrity'),
    tarball: textAt(resolution, 'tarball'),
    repo: textAt(resolution, 'repo'),
    commit: textAt(resolution, 'commit'),
  };
}

function importerOf(entry: DocumentMap, line: number): PnpmImporter {
  const specifiers = mapAt(entry, 'specifiers');
  const wanted = (section: PnpmSection): readonly PnpmWanted[] =>
    [...mapAt(entry, section)].map(([name, { value }]) => ({
      name,
      // "ms: 2.1.2" with the range in "specifiers" until version 5, then {specifier: ^2.0.0, version: 2.1.2}.
      reference: asText(value) ?? textAt(asMap(value), 'version'),
      specifier: textAt(asMap(value), 'specifier') ?? textAt(specifiers, name),
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
