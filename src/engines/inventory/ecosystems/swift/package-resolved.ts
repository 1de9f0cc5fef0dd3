// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import { asMap, type DocumentMap, listAt, mapAt, textAt } from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, type Sheet } from '../../sheet.ts';
import { swiftPurl } from './swift-purl.ts';

export const packageResolved = {
  id: 'swift/package-resolved',
  ecosystem: 'swift',
  files: /(^|\/)Package\.resolved$/,
  format:
    'https://docs.swift.org/swiftpm/documentation/packagemanagerdocs/resolvingpackageversions/',
  edges: 'none',
  lines: true,
  scopes: false,
  locks: 'swift/package-swift',
  knownGaps: 'Holds neither who asks for whom nor what for.',
  read: readPackageResolved,
} satisfies Reader;

function readPackageResolved(text: string, path: string): FileReading {
  return readDocument(path, readJson(text), (sheet, root) => {
    // Version 1 has the pins inside "object".
    const pins = root.has('object') ? listAt(mapAt(root, 'object'), 'pins') : listAt(root, 'pins');
    for (const { line, value } of pins) addPin(sheet, asMap(value), line);
  });
}

/** {"package": "Nio", "repositoryURL": ..., "state": ...} in version 1, then {"identity": "swift-nio", "location": ...}. */
function addPin(sheet: Sheet, pin: DocumentMap, line: number): void {
  const name = textAt(pin, 'identity') ?? textAt(pin, 'package');
  if (name === undefined) return;
  const location = textAt(pin, 'location') ?? textAt(pin, 'repositoryURL');
  const state = mapAt(pin, 'state');
  const version = textAt(state, 'version') ?? textAt(state, 'revision');
  addComponent(sheet, {
    purl: swiftPurl(name, location, version),
    name,
    version,
    range: textAt(state, 'branch'),
    scope: 'runtime',
    line: pin.get('identity')?.line ?? pin.get('package')?.line ?? line,
    source: location === undefined ? undefined : withoutSecrets(location),
  });
}
