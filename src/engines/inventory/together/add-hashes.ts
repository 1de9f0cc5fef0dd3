// SPDX-License-Identifier: Apache-2.0
import { type FoundComponent, parsePurl } from '#model';
import type { ReadFile } from '../inventory.ts';
import type { NotedReading, Notes } from '../notes.ts';
import { folderOf } from '../paths.ts';

interface Sums {
  readonly path: string;
  readonly hashes: NonNullable<Notes['hashes']>;
}

/** Components with the integrity that a file beside theirs keeps: go.sum beside go.mod. */
export function addHashes(files: readonly ReadFile[]): readonly ReadFile[] {
  const byFolder = new Map<string, Sums>();
  for (const { path, reading } of files) {
    const hashes = reading.notes?.hashes;
    if (hashes !== undefined) byFolder.set(folderOf(path), { path, hashes });
  }
  if (byFolder.size === 0) return files;
  return files.map((file) => {
    const sums = byFolder.get(folderOf(file.path));
    return sums === undefined ? file : { ...file, reading: withHashes(file.reading, sums) };
  });
}

function withHashes(reading: NotedReading, sums: Sums): NotedReading {
  const components = reading.components.map((component) => ({
    ...component,
    integrity: component.integrity ?? sums.hashes.get(component.purl)?.integrity,
  }));
  const more = reading.notes?.isPartial === true ? unnamed(components, sums) : [];
  return { ...reading, components: [...components, ...more] };
}

/** Modules that have a hash and that the partial file does not name: of several versions the last, which is the highest. */
function unnamed(components: readonly FoundComponent[], { path, hashes }: Sums): FoundComponent[] {
  const named = new Set(components.map(({ name }) => name));
  const found = new Map<string, FoundComponent>();
  for (const [purl, { integrity, line }] of hashes) {
    const parts = parsePurl(purl);
    const name = [parts?.namespace, parts?.name].filter((part) => part !== undefined).join('/');
    if (parts === undefined || named.has(name)) continue;
    const { type: ecosystem, version } = parts;
    const evidence = { path, line };
    found.set(name, {
      purl,
      ecosystem,
      name,
      version,
      scope: 'runtime',
      direct: false,
      evidence,
      integrity,
    });
  }
  return [...found.values()];
}
