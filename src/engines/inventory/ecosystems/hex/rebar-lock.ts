// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import { itemsOf, readTerms, type Term, termAt, textOf } from '../../documents/read-terms.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, type Sheet } from '../../sheet.ts';
import { hexPurl } from './hex-purl.ts';

export const rebarLock = {
  id: 'hex/rebar-lock',
  ecosystem: 'hex',
  files: /(^|\/)rebar\.lock$/,
  format: 'https://rebar3.org/docs/configuration/dependencies/#lock-files',
  edges: 'none',
  lines: true,
  scopes: false,
  locks: 'hex/rebar-config',
  knownGaps:
    'Says how deep a package lies, not who asks for it; what it is for stands in rebar.config.',
  read: readRebarLock,
} satisfies Reader;

function readRebarLock(text: string, path: string): FileReading {
  return readDocument<readonly Term[]>(path, readTerms(text), addPackages);
}

/** {"1.2.0", [packages]}. [{pkg_hash, [...]}, {pkg_hash_ext, [...]}]. Before 1.0 there are only the packages. */
function addPackages(sheet: Sheet, [head, hashes]: readonly Term[]): void {
  const isVersioned = textOf(itemsOf(head)[0]) !== undefined;
  const packages = isVersioned ? itemsOf(head)[1] : head;
  const known = termAt(hashes, 'pkg_hash_ext') ?? termAt(hashes, 'pkg_hash');
  for (const entry of itemsOf(packages)) addPackage(sheet, entry, known);
}

/** {<<"cowboy">>, {pkg, <<"cowboy">>, <<"2.10.0">>}, 0} or {<<"a">>, {git, "https://...", {ref, "c0ffee"}}, 1}; 0 is direct. */
function addPackage(sheet: Sheet, entry: Term, hashes: Term | undefined): void {
  const [key, from, level] = itemsOf(entry);
  const [kind, second, third] = itemsOf(from);
  const [name, address] = [textOf(key), textOf(second)];
  if (name === undefined || address === undefined) return;
  const isGit = textOf(kind) === 'git';
  const hash = textOf(termAt(hashes, name));
  const version = isGit ? undefined : textOf(third);
  const commit = textOf(itemsOf(third)[1]);
  addComponent(sheet, {
    purl: isGit ? hexPurl(name, undefined, vcsUrl(address, commit)) : hexPurl(address, version),
    name: isGit ? name : address,
    version,
    scope: 'runtime',
    direct: textOf(level) === '0',
    line: typeof entry === 'string' ? 1 : entry.line,
    integrity: hash === undefined ? undefined : `sha256:${hash.toLowerCase()}`,
    source: isGit ? withoutSecrets(address) : undefined,
  });
}
