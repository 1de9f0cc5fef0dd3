// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { asList, asMap, type DocumentMap, listAt, textsOf } from '../../documents/document.ts';
import { readYamlRoot } from '../../documents/read-yaml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, type Sheet } from '../../sheet.ts';
import { addRequirements } from '../pypi/add-requirements.ts';
import { condaPurl } from './conda-purl.ts';

export const environment = {
  id: 'conda/environment',
  ecosystem: 'conda',
  files: /(^|\/)environment([-_.][^/]+)?\.ya?ml$/,
  format:
    'https://docs.conda.io/projects/conda/en/latest/user-guide/tasks/manage-environments.html',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps: 'Does not say what a package is for; files that pip is told to read are not followed.',
  read: readEnvironment,
} satisfies Reader;

function readEnvironment(text: string, path: string): FileReading {
  return readDocument(path, readYamlRoot(text), addDependencies);
}

/** "- numpy=1.26.4=py312h_0" or "- pip:" with requirements of PyPI below. */
function addDependencies(sheet: Sheet, root: DocumentMap): void {
  const list = listAt(root, 'dependencies');
  for (const { line, text } of textsOf(list)) addPackage(sheet, text, line);
  for (const { value } of list) {
    const texts = textsOf(asList(asMap(value).get('pip')?.value));
    addRequirements(sheet, texts, { project: undefined, scope: 'runtime' });
  }
}

// "conda-forge::numpy=1.26.4=py312h_0", "python>=3.10,<3.13", "pytest", "scipy 1.11.*"
const MATCH = /^(?:([\w./-]+)::)?([\w.-]+)\s*(?:(={1,2}|[<>!~ ])?\s*(.*))?$/;
/** No dependency is longer. */
const MAX_LENGTH = 500;

function addPackage(sheet: Sheet, text: string, line: number): void {
  const [, channel, name, sign, rest = ''] =
    text.length > MAX_LENGTH ? [] : (MATCH.exec(text) ?? []);
  if (name === undefined) return;
  const [version = '', build] = rest.split(/=| /, 2);
  // "=1.26" is any 1.26.x; with a build behind it, or after "==", it is this very version.
  const isFixed =
    /^\d[\w.!+-]*$/.test(version) && (sign === '==' || (sign === '=' && build !== undefined));
  addComponent(sheet, {
    purl: condaPurl(name, isFixed ? { version, build, channel } : { channel }),
    name,
    version: isFixed ? version : undefined,
    range: isFixed ? undefined : `${sign ?? ''}${rest}`.trim() || undefined,
    scope: name === 'python' ? 'platform' : 'runtime',
    direct: true,
    line,
  });
}
