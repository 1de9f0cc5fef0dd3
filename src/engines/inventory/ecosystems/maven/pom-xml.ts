// SPDX-License-Identifier: Apache-2.0
import { readXml } from '../../documents/read-xml.ts';
import type { NotedReading } from '../../notes.ts';
import { addUnknownEntity } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addFault, closeSheet, openSheet } from '../../sheet.ts';
import { pomNotesOf } from './pom-notes.ts';
import { readingOfPom } from './pom-reading.ts';

export const pomXml = {
  id: 'maven/pom-xml',
  ecosystem: 'maven',
  files: /(^|\/)(pom\.xml|[^/]+\.pom)$/,
  format: 'https://maven.apache.org/pom.html',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps:
    'Parents and imported BOMs are followed inside the repository only; plugins and transitive dependencies are not listed.',
  read: readPomXml,
} satisfies Reader;

function readPomXml(text: string, path: string): NotedReading {
  const sheet = openSheet(path);
  const parsed = readXml(text);
  if (!('fault' in parsed) && parsed.root.name === 'project') {
    const reading = readingOfPom(path, pomNotesOf(parsed.root, path));
    if (parsed.unknown === undefined) return reading;
    addUnknownEntity(sheet, parsed.unknown);
    return { ...reading, problems: [...reading.problems, ...sheet.problems] };
  }
  if ('fault' in parsed) addFault(sheet, parsed.fault);
  else {
    const { line, name } = parsed.root;
    addFault(sheet, { code: 'bad-xml', line, expected: '<project>', found: `<${name}>` });
  }
  return closeSheet(sheet);
}
