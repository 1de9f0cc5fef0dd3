// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import { asMap, type DocumentMap, listAt, textAt } from '../../documents/document.ts';
import { readYamlRoot } from '../../documents/read-yaml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, addProject, type Sheet } from '../../sheet.ts';

export const chart = {
  id: 'helm/chart',
  ecosystem: 'helm',
  files: /(^|\/)Chart\.ya?ml$/,
  format: 'https://helm.sh/docs/topics/charts/#the-chartyaml-file',
  edges: 'direct',
  lines: true,
  scopes: false,
  knownGaps: 'Images that templates name are not seen.',
  read: readChart,
} satisfies Reader;

function readChart(text: string, path: string): FileReading {
  return readDocument(path, readYamlRoot(text), (sheet, root) => {
    const name = textAt(root, 'name') ?? sheet.path;
    const project = addProject(
      sheet,
      { id: `helm:${sheet.path}`, name, version: textAt(root, 'version') },
      root.get('name')?.line ?? 1,
    );
    for (const purl of addCharts(sheet, root)) addEdge(sheet, project, purl);
  });
}

/** The charts that are asked for; in a lockfile "version" is one, in a manifest it may be a range. */
export function addCharts(sheet: Sheet, root: DocumentMap): readonly (string | undefined)[] {
  return listAt(root, 'dependencies').map(({ line, value }) => addChart(sheet, asMap(value), line));
}

function addChart(sheet: Sheet, entry: DocumentMap, line: number): string | undefined {
  const name = textAt(entry, 'name');
  const repository = textAt(entry, 'repository');
  // A chart in a folder nearby is developed here: "file://../core"; without a repository it lies in charts/.
  if (name === undefined || repository?.startsWith('file:')) return undefined;
  const wanted = textAt(entry, 'version');
  const isFixed = wanted !== undefined && /^v?\d+\.\d+\.\d+[\w.+-]*$/.test(wanted);
  // "@stable" and "alias:stable" name a repository that only a user's settings know.
  const source = repository?.includes('://') ? withoutSecrets(repository) : undefined;
  return addComponent(sheet, {
    purl: {
      type: 'helm',
      name,
      version: isFixed ? wanted : undefined,
      qualifiers: source === undefined ? undefined : { repository_url: source },
    },
    name,
    version: isFixed ? wanted : undefined,
    range: isFixed ? undefined : wanted,
    scope: 'runtime',
    direct: true,
    line: entry.get('name')?.line ?? line,
    source,
  });
}
