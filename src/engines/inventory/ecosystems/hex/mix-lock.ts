// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import { itemsOf, readTerms, type Term, termAt, textOf } from '../../documents/read-terms.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, type Sheet } from '../../sheet.ts';
import { hexPurl } from './hex-purl.ts';

export const mixLock = {
  id: 'hex/mix-lock',
  ecosystem: 'hex',
  files: /(^|\/)mix\.lock$/,
  format: 'https://hexdocs.pm/mix/Mix.Tasks.Deps.html',
  edges: 'all',
  lines: true,
  scopes: false,
  locks: 'hex/mix-exs',
  knownGaps: 'What a package from git asks for is not there.',
  read: readMixLock,
} satisfies Reader;

function readMixLock(text: string, path: string): FileReading {
  return readDocument<readonly Term[]>(path, readTerms(text), addPackages);
}

/** %{"name": {:hex, :name, "1.0", "inner hash", [:mix], [needs], "hexpm", "outer hash"}, "other": {:git, "https://...", "c0ffee", []}} */
function addPackages(sheet: Sheet, root: readonly Term[]): void {
  const purls = new Map<string, string>();
  const asked: [from: string, needs: Term | undefined][] = [];
  for (const entry of itemsOf(root[0])) {
    const [key, package_] = itemsOf(entry);
    const line = typeof entry === 'string' ? 1 : entry.line;
    const name = textOf(key);
    const purl = name === undefined ? undefined : addPackage(sheet, name, itemsOf(package_), line);
    if (name === undefined || purl === undefined) continue;
    purls.set(name, purl);
    asked.push([purl, itemsOf(package_)[5]]);
  }
  for (const [from, needs] of asked) {
    for (const need of itemsOf(needs))
      addEdge(sheet, from, purls.get(textOf(itemsOf(need)[0]) ?? ''));
  }
}

function addPackage(
  sheet: Sheet,
  key: string,
  parts: readonly Term[],
  line: number,
): string | undefined {
  const [kind, second, third, , , , repository, outer] = parts.map(textOf);
  if (kind === 'git' && second !== undefined) {
    const purl = hexPurl(key, undefined, vcsUrl(second, third));
    const range = textOf(termAt(parts[3], 'tag')) ?? textOf(termAt(parts[3], 'branch'));
    const source = withoutSecrets(second);
    return addComponent(sheet, { purl, name: key, range, scope: 'runtime', line, source });
  }
  if (kind !== 'hex' || second === undefined) return undefined;
  const hash = outer ?? textOf(parts[3]);
  return addComponent(sheet, {
    purl: hexPurl(second, third),
    name: second,
    version: third,
    scope: 'runtime',
    line,
    integrity: hash === undefined ? undefined : `sha256:${hash}`,
    source: repository === 'hexpm' ? undefined : repository,
  });
}
