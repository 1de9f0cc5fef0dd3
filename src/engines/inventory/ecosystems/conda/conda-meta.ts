// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import { textAt } from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addFault } from '../../sheet.ts';
import { condaPurl } from './conda-purl.ts';

export const condaMeta = {
  id: 'conda/conda-meta',
  ecosystem: 'conda',
  files: /(^|\/)conda-meta\/[^/]+\.json$/,
  format: 'https://docs.conda.io/projects/conda-build/en/stable/resources/package-spec.html',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps:
    'Each file is one installed package; ranges that it asks for are not followed to others.',
  read: readCondaMeta,
} satisfies Reader;

function readCondaMeta(text: string, path: string): FileReading {
  return readDocument(path, readJson(text), (sheet, root) => {
    const name = textAt(root, 'name');
    if (name === undefined) {
      addFault(sheet, { code: 'bad-json', line: 1, expected: '"name"', found: 'none' });
      return;
    }
    const version = textAt(root, 'version');
    const build = textAt(root, 'build') ?? textAt(root, 'build_string');
    const hash = textAt(root, 'sha256');
    const source = textAt(root, 'url') ?? textAt(root, 'channel');
    addComponent(sheet, {
      purl: condaPurl(name, { version, build, subdir: textAt(root, 'subdir') }),
      name,
      version,
      scope: 'runtime',
      line: root.get('name')?.line ?? 1,
      declaredLicense: textAt(root, 'license'),
      integrity: hash === undefined ? undefined : `sha256:${hash}`,
      source: source === undefined ? undefined : withoutSecrets(source),
    });
  });
}
