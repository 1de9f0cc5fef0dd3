// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import { asMap, type DocumentMap, listAt, textAt } from '../../documents/document.ts';
import { readYamlRoot } from '../../documents/read-yaml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { repositoryEntry } from '../../repository-purl.ts';
import { addComponent, type Sheet } from '../../sheet.ts';

export const stackYaml = {
  id: 'hackage/stack-yaml',
  ecosystem: 'hackage',
  files: /(^|\/)stack([-.][^/]+)?\.ya?ml$/,
  format: 'https://docs.haskellstack.org/en/stable/configure/yaml/project/#extra-deps',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps:
    'Packages of the snapshot that it names are not in the file, only what goes beyond it.',
  read: readStackYaml,
} satisfies Reader;

// "acme-missiles-0.3@sha256:2ba6,631", "text-2.1@rev:1"
const PACKAGE = /^([A-Za-z\d][\w-]*?)-(\d[\d.]*)(?:@(sha256:[\da-f]+|rev:\d+).*)?$/;

function readStackYaml(text: string, path: string): FileReading {
  return readDocument(path, readYamlRoot(text), (sheet, root) => {
    for (const { line, value } of listAt(root, 'extra-deps')) {
      if (typeof value === 'string') addPackage(sheet, value, line);
      else addRepository(sheet, asMap(value), line);
    }
  });
}

/** A text that is none is a folder or an archive. */
function addPackage(sheet: Sheet, text: string, line: number): void {
  const [, name, version, hash] = PACKAGE.exec(text.slice(0, 300)) ?? [];
  if (name === undefined) return;
  const integrity = hash?.startsWith('sha256:') ? hash : undefined;
  const purl = { type: 'hackage', name, version };
  addComponent(sheet, { purl, name, version, scope: 'runtime', direct: true, line, integrity });
}

/** {git: https://..., commit: c0ffee} or {github: owner/name, commit: c0ffee} */
function addRepository(sheet: Sheet, entry: DocumentMap, line: number): void {
  const short = textAt(entry, 'github');
  const address = textAt(entry, 'git') ?? (short && `https://github.com/${short}`);
  if (address === undefined) return;
  const commit = textAt(entry, 'commit');
  const name = repositoryEntry(address)?.purl.name;
  if (name === undefined) return;
  addComponent(sheet, {
    purl: { type: 'hackage', name, qualifiers: { vcs_url: vcsUrl(address, commit) } },
    name,
    scope: 'runtime',
    direct: true,
    line,
    source: withoutSecrets(address),
  });
}
