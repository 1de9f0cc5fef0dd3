// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { GeneratedFile } from './generated-file.ts';

const PATH = 'package-lock.json';

const words = z.array(z.string()).optional();
const entry = z.object({
  version: z.string().optional(),
  cpu: words,
  libc: words,
  optional: z.boolean().optional(),
  os: words,
  dev: z.boolean().optional(),
  license: z.string().optional(),
  engines: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockfile = z.object({ packages: z.record(z.string(), entry) });
type Entry = z.infer<typeof entry>;

/**
 * package-lock.json with an entry for each platform's build of a package.
 *
 * npm leaves out those a registry's mirror does not have, and then its own `npm ci` refuses the file everywhere.
 * An entry made here has no checksum; npm adds it when it resolves the package again.
 */
export function generateWholeLockfile(root: string): readonly GeneratedFile[] {
  // What is written again is npm's own object: a parsed one would have its keys in another order.
  const lock: z.infer<typeof lockfile> = JSON.parse(readFileSync(join(root, PATH), 'utf8'));
  lockfile.parse(lock);
  const added = Object.entries(lock.packages).flatMap(([path, parent]) =>
    absentBuilds(path, parent, lock.packages),
  );
  if (added.length === 0) return [];
  const all = [...Object.entries(lock.packages), ...added];
  const packages = Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)));
  return [{ path: PATH, text: `${JSON.stringify({ ...lock, packages }, undefined, 2)}\n` }];
}

function absentBuilds(
  path: string,
  parent: Entry,
  packages: Readonly<Record<string, Entry>>,
): readonly [string, Entry][] {
  return Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !isLocked(name, path, packages))
    .map(([name, version]) => [`node_modules/${name}`, buildEntry(name, version, parent)]);
}

/** Where Node would find it from the parent's folder: there, or in any folder above. */
function isLocked(name: string, path: string, packages: Readonly<Record<string, Entry>>): boolean {
  const folders = path
    .split('/node_modules/')
    .map((_, i, all) => all.slice(0, i + 1).join('/node_modules/'));
  return ['', ...folders].some((folder) => {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    return packages[place] !== undefined;
  });
}

// "@biomejs/cli-linux-x64-musl": operating system, processor and C library are parts of the name.
function buildEntry(name: string, version: string, parent: Entry): Entry {
  const parts = (name.split('/').at(-1) ?? name).split('-');
  const oneOf = (...words: readonly string[]) => parts.filter((part) => words.includes(part));
  const os = oneOf('android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32');
  const isMusl = parts.some((part) => part.startsWith('musl'));
  return {
    version,
    cpu: oneOf('arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'),
    ...(parent.dev === true && { dev: true }),
    ...(os.includes('linux') && { libc: [isMusl ? 'musl' : 'glibc'] }),
    ...(parent.license !== undefined && { license: parent.license }),
    optional: true,
    os,
    ...(parent.engines !== undefined && { engines: parent.engines }),
  };
}
