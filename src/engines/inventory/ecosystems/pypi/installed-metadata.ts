// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { quote } from '../../documents/document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addFault, closeSheet, openSheet } from '../../sheet.ts';
import { pypiPurl } from './requirement.ts';

export const installedMetadata = {
  id: 'pypi/installed-metadata',
  ecosystem: 'pypi',
  files: /(^|\/)([^/]+\.dist-info\/METADATA|[^/]*\.egg-info(\/PKG-INFO)?|EGG-INFO\/PKG-INFO)$/,
  format: 'https://packaging.python.org/en/latest/specifications/core-metadata/',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps: 'What the package asks for in its turn is not listed: it need not be installed.',
  read: readMetadata,
} satisfies Reader;

interface Header {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

function readMetadata(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const headers = headersOf(text);
  const find = (key: string) => headers.find((header) => header.key === key);
  const name = find('name');
  if (name === undefined) {
    const found = quote(text);
    addFault(sheet, { code: 'bad-text', line: 1, expected: 'a header "Name:"', found });
    return closeSheet(sheet);
  }
  const version = find('version')?.value;
  const license = find('license-expression') ?? find('license');
  addComponent(sheet, {
    purl: pypiPurl(name.value, version),
    name: name.value,
    version,
    scope: 'runtime',
    line: name.line,
    declaredLicense: license?.value === 'UNKNOWN' ? undefined : license?.value,
  });
  return closeSheet(sheet);
}

/** More headers than this stand before no description. */
const MAX_HEADERS = 10_000;

/** "Name: requests", in any case; an empty line ends them. A line that is no header continues the one before. */
function headersOf(text: string): Header[] {
  const headers: Header[] = [];
  for (const [index, raw] of text.split('\n', MAX_HEADERS).entries()) {
    const line = raw.trimEnd();
    if (line === '') break;
    const [, key, value] = /^([A-Za-z][\w-]{0,100}):\s?(.*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined && value !== '')
      headers.push({ key: key.toLowerCase(), value: value.trim(), line: index + 1 });
  }
  return headers;
}
