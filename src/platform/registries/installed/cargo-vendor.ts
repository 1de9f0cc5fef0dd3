// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { listContained, readContained } from './contained-files.ts';
import type { InstalledPackage } from './installed-package.ts';

const MAX_MANIFEST_BYTES = 1 << 20;
// "serde", "serde-1.0.200", "serde-1.0.200-rc.1"
const VERSION_END = /-\d+\.\d+\.\d+(?:[-+].*)?$/;

/** Crates that `cargo vendor` has put into `vendor/`, whose name is wanted. */
export async function* readCargoVendor(
  root: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<InstalledPackage> {
  yield* readCrates(root, path.join(root, 'vendor'), wanted);
}

/** Crates with a folder each, whose name is wanted. */
export async function* readCrates(
  root: string,
  crates: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<InstalledPackage> {
  for (const { name: entry } of await listContained(root, crates)) {
    if (!wanted.has(entry) && !wanted.has(entry.replace(VERSION_END, ''))) continue;
    const folder = path.join(crates, entry);
    const file = path.join(folder, 'Cargo.toml');
    const text = await readContained(root, file, MAX_MANIFEST_BYTES);
    const { name, version, license, ...rest } = packageTable(text ?? '');
    if (name === undefined || version === undefined || !wanted.has(name)) continue;
    // Cargo knows no field for money.
    const { repository: repositoryUrl, homepage, description } = rest;
    const about = { repositoryUrl, homepage, description, funding: [] };
    yield { name, version, license, file, folders: [folder], about };
  }
}

// Cargo writes the vendored manifest itself: one key a line, plain strings.
function packageTable(text: string): Readonly<Record<string, string | undefined>> {
  const start = text.search(/^\[package\]\s*$/m);
  if (start < 0) return {};
  const rest = text.slice(start).replace(/^.*\r?\n/, '');
  const end = rest.search(/^\[/m);
  const table = end < 0 ? rest : rest.slice(0, end);
  const pairs = [...table.matchAll(/^(?<key>[\w-]+)\s*=\s*"(?<value>[^"\\\r\n]*)"\s*$/gm)];
  return Object.fromEntries(pairs.map(({ groups }) => [groups?.key ?? '', groups?.value]));
}
