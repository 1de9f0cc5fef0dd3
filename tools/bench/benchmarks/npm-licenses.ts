// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeText, identify, normaliseDeclared } from '#engines/licensing';
import type { Benchmark } from '../benchmark.ts';
import { summary } from '../measure.ts';

const LICENSE_FILE =
  /^(?:un)?licen[cs]e(?:[-._](?:md|txt|markdown|mit|apache.*|bsd.*|cc0.*|gpl.*|isc|zlib))?$|^copying(?:\.txt|\.md)?$/i;

interface Package {
  readonly folder: string;
  readonly declared: string;
  readonly file: string;
}

interface Checked extends Package {
  readonly found: string;
}

export const npmLicenses = {
  name: 'npm-licenses',
  sentence:
    'Licence files of installed npm packages (--packages FOLDER) against the licence that their package.json declares; disagreements are listed.',
  onlyByName: true,
  *run({ packages: folder }) {
    if (folder === undefined) throw new Error('Name a folder with node_modules: --packages FOLDER');
    const packages = packagesBelow(join(resolve(folder), 'node_modules'));
    const checked = packages.map(check);
    const wrong = checked.filter((one) => !isSame(one));
    for (const { folder: where, file, declared, found } of wrong) {
      console.log(`${where}/${file}: declared ${declared}, found ${found}`);
    }
    yield count('licence files', checked.length);
    yield count('as declared', checked.length - wrong.length);
    yield count(
      'nothing or changed text found',
      wrong.filter(({ found }) => isSilent(found)).length,
    );
    yield count('another licence found', wrong.filter(({ found }) => !isSilent(found)).length);
    yield count('another version of the licence', wrong.filter(isOtherVersion).length);
  },
} satisfies Benchmark;

function count(what: string, value: number) {
  return { what, unit: 'count' as const, measured: summary([value]) };
}

/** Every package with one licence file and a declaration that can be read, each name and version once. */
function packagesBelow(modules: string): readonly Package[] {
  const found = new Map<string, Package>();
  for (const folder of foldersBelow(modules)) {
    const one = packageIn(folder);
    if (one !== undefined && !found.has(one.key)) found.set(one.key, one.package);
  }
  return [...found.values()];
}

function* foldersBelow(modules: string): Iterable<string> {
  for (const name of namesIn(modules)) {
    if (name.startsWith('.')) continue;
    const path = join(modules, name);
    const folders = name.startsWith('@') ? namesIn(path).map((inner) => join(path, inner)) : [path];
    for (const folder of folders) {
      yield folder;
      yield* foldersBelow(join(folder, 'node_modules'));
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function packageIn(folder: string): { key: string; package: Package } | undefined {
  const files = namesIn(folder).filter((name) => LICENSE_FILE.test(name));
  const [file] = files;
  if (file === undefined || files.length > 1 || !statSync(join(folder, file)).isFile())
    return undefined;
  const { name, version, license } = manifestOf(folder);
  const declared = normaliseDeclared(license, 'npm').expression;
  if (declared === undefined) return undefined;
  return { key: `${name}@${version}`, package: { folder, declared, file } };
}

function manifestOf(folder: string): { name: string; version: string; license: string } {
  try {
    const { name, version, license, licenses } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const written = license ?? licenses?.[0] ?? '';
    return { name, version, license: typeof written === 'string' ? written : (written.type ?? '') };
  } catch {
    return { name: folder, version: '', license: '' };
  }
}

function check(one: Package): Checked {
  const text = decodeText(readFileSync(join(one.folder, one.file)));
  return { ...one, found: identify(text, one.file).expression ?? 'none' };
}

// A bare text does not say "only" or "or later", nor whether the second of two licences is in another file.
function idsOf(expression: string): readonly string[] {
  const ids = expression.match(/[A-Za-z0-9.+-]+/g) ?? [];
  return ids
    .filter((id) => !['AND', 'OR', 'WITH'].includes(id))
    .map((id) => id.replace(/-only$|-or-later$|\+$/, ''));
}

function isSame({ declared, found }: Checked): boolean {
  const a = new Set(idsOf(declared));
  const b = new Set(idsOf(found));
  return a.size === b.size && [...a].every((id) => b.has(id));
}

function isSilent(found: string): boolean {
  return found === 'none' || found.includes('LicenseRef-');
}

function isOtherVersion({ declared, found }: Checked): boolean {
  const family = (id: string) => id.replace(/-v?\d.*$/, '');
  const wanted = idsOf(declared);
  return idsOf(found).some(
    (id) =>
      !wanted.includes(id) && /\d/.test(id) && wanted.some((other) => family(other) === family(id)),
  );
}
