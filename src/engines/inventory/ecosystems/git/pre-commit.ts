// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import { asMap, type DocumentMap, listAt, textAt, textsOf } from '../../documents/document.ts';
import { readYamlRoot } from '../../documents/read-yaml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { repositoryEntry } from '../../repository-purl.ts';
import { addComponent, type Sheet } from '../../sheet.ts';
import { npmPurl } from '../npm/npm-name.ts';
import { cutDescriptor } from '../npm/yarn-descriptor.ts';
import { addRequirements } from '../pypi/add-requirements.ts';

export const preCommit = {
  id: 'git/pre-commit',
  ecosystem: 'generic',
  files: /(^|\/)\.pre-commit-config\.ya?ml$/,
  format: 'https://pre-commit.com/#pre-commit-configyaml---repos',
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps:
    'Packages that a hook gets besides are read where they look like those of PyPI or npm.',
  read: readPreCommit,
} satisfies Reader;

function readPreCommit(text: string, path: string): FileReading {
  return readDocument(path, readYamlRoot(text), (sheet, root) => {
    for (const { line, value } of listAt(root, 'repos')) addRepository(sheet, asMap(value), line);
  });
}

function addRepository(sheet: Sheet, entry: DocumentMap, line: number): void {
  const address = withoutSecrets(textAt(entry, 'repo') ?? '');
  // "local" is a script of ours, "meta" part of the tool.
  const isElsewhere = address !== '' && address !== 'local' && address !== 'meta';
  const version = textAt(entry, 'rev');
  const used = isElsewhere ? repositoryEntry(address, version) : undefined;
  if (used !== undefined) {
    const own = entry.get('repo')?.line ?? line;
    addComponent(sheet, { ...used, scope: 'dev', direct: true, line: own, source: address });
  }
  for (const { value } of listAt(entry, 'hooks')) addBesides(sheet, asMap(value));
}

/** additional_dependencies: [types-requests==2.31.0, prettier@3.2.5, "@scope/plugin@1.0.0"] */
function addBesides(sheet: Sheet, hook: DocumentMap): void {
  for (const { line, text } of textsOf(listAt(hook, 'additional_dependencies'))) {
    const { name, range } = cutDescriptor(text);
    const isNpm = /^(@[\w.-]+\/)?[\w.-]+$/.test(name) && /^[~^]?\d/.test(range);
    if (!isNpm) addRequirements(sheet, [{ line, text }], { project: undefined, scope: 'dev' });
    else {
      const version = /^\d/.test(range) ? range : undefined;
      const entry = { name, version, range: version === undefined ? range : undefined };
      addComponent(sheet, {
        ...entry,
        purl: npmPurl(name, version),
        scope: 'dev',
        direct: true,
        line,
      });
    }
  }
}
