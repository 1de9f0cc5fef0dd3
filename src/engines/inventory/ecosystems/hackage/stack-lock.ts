// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import { asMap, type DocumentMap, listAt, mapAt, textAt } from '../../documents/document.ts';
import { readYamlRoot } from '../../documents/read-yaml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, type Sheet } from '../../sheet.ts';

export const stackLock = {
  id: 'hackage/stack-lock',
  ecosystem: 'hackage',
  files: /(^|\/)[^/]*stack[^/]*\.yaml\.lock$/,
  format: 'https://docs.haskellstack.org/en/stable/topics/lock_files/',
  edges: 'none',
  lines: true,
  scopes: false,
  locks: 'hackage/stack-yaml',
  knownGaps: 'Packages of the snapshot itself are not in the file, only what goes beyond it.',
  read: readStackLock,
} satisfies Reader;

function readStackLock(text: string, path: string): FileReading {
  return readDocument(path, readYamlRoot(text), (sheet, root) => {
    for (const { line, value } of listAt(root, 'packages')) {
      addPackage(sheet, mapAt(asMap(value), 'completed'), line);
    }
  });
}

// "jose-jwt-0.10.0@sha256:6ed1...,3546"
const HACKAGE = /^([A-Za-z\d][\w-]*?)-(\d[\d.]*)(?:@(sha256:[\da-f]+))?(?:,\d+)?$/;

function addPackage(sheet: Sheet, completed: DocumentMap, line: number): void {
  const [, name, version, integrity] =
    HACKAGE.exec((textAt(completed, 'hackage') ?? '').slice(0, 500)) ?? [];
  if (name !== undefined) {
    const purl = { type: 'hackage', name, version };
    const own = completed.get('hackage')?.line ?? line;
    addComponent(sheet, { purl, name, version, scope: 'runtime', line: own, integrity });
    return;
  }
  // {git: https://..., commit: c0ffee, name: a, version: 1.0}
  const [git, plain] = [textAt(completed, 'git'), textAt(completed, 'name')];
  if (git === undefined || plain === undefined) return;
  addComponent(sheet, {
    purl: {
      type: 'hackage',
      name: plain,
      version: textAt(completed, 'version'),
      qualifiers: { vcs_url: vcsUrl(git, textAt(completed, 'commit')) },
    },
    name: plain,
    version: textAt(completed, 'version'),
    scope: 'runtime',
    line: completed.get('name')?.line ?? line,
    source: withoutSecrets(git),
  });
}
