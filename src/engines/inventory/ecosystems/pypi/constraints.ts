// SPDX-License-Identifier: Apache-2.0
import type { CentralVersion, NotedReading } from '../../notes.ts';
import type { Reader } from '../../reader.ts';
import { closeSheet, openSheet } from '../../sheet.ts';
import { pypiName, readRequirement } from './requirement.ts';
import { logicalLines } from './requirements-txt.ts';

export const constraints = {
  id: 'pypi/constraints',
  ecosystem: 'pypi',
  files: /(^|\/)([^/]*constraints[^/]*\.txt|constraints\/[^/]+\.txt)$/i,
  format: 'https://pip.pypa.io/en/stable/user_guide/#constraints-files',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps:
    'Asks for nothing by itself: it gives versions to the requirements that name it with -c. One that is named elsewhere is not applied.',
  read: readConstraints,
} satisfies Reader;

function readConstraints(text: string, path: string): NotedReading {
  const sets: CentralVersion[] = [];
  for (const { text: line } of logicalLines(text)) {
    const requirement = readRequirement(line.split(' --', 1)[0] ?? '');
    if (requirement === undefined) continue;
    const { name, version, range } = requirement;
    sets.push({ key: pypiName(name), version, range });
  }
  const notes = { central: { system: 'pypi', sets, asks: [] } };
  return { ...closeSheet(openSheet(path)), notes };
}
