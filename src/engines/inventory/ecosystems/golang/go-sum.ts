// SPDX-License-Identifier: Apache-2.0
import { quote } from '../../documents/document.ts';
import type { NotedReading } from '../../notes.ts';
import { purlText } from '../../purl-text.ts';
import type { Reader } from '../../reader.ts';
import { addFault, closeSheet, openSheet } from '../../sheet.ts';
import { goPurl } from './go-purl.ts';

export const goSum = {
  id: 'golang/go-sum',
  ecosystem: 'golang',
  files: /(^|\/)go\.sum$/,
  format: 'https://go.dev/ref/mod#go-sum-files',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps:
    'Names no component by itself, for it keeps hashes of modules that are no longer used: it gives integrity to those of the go.mod beside it, and before Go 1.17 what that leaves out.',
  read: readGoSum,
} satisfies Reader;

// "golang.org/x/net v0.5.0 h1:..."; with "v0.5.0/go.mod" only the go.mod of the module was read.
const LINE = /^(\S+) (v[^\s/]+)(\/go\.mod)? (h\d:\S+)$/;
// A SHA-256 in base64.
const WHOLE_HASH = /^h1:[\w+/]{43}=$/;

function readGoSum(text: string, path: string): NotedReading {
  const sheet = openSheet(path);
  const lines = text.split('\n');
  const hashes = new Map<string, { integrity: string; line: number }>();
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const isLast = index === lines.length - 1;
    const [, name, version, isManifest, hash] = wholeLine(line, isLast) ?? [];
    if (name === undefined || hash === undefined) {
      const expected = 'a module, a version and a hash';
      addFault(sheet, { code: 'bad-text', line: index + 1, expected, found: quote(line) });
      break;
    }
    const purl = isManifest === undefined ? purlText(goPurl(name, version)) : undefined;
    if (purl !== undefined) hashes.set(purl, { integrity: hash, line: index + 1 });
  }
  return { ...closeSheet(sheet), notes: { hashes } };
}

/** Go ends every line: where the last one does not end the file was cut, unless its hash is whole. */
function wholeLine(line: string, isLast: boolean): RegExpExecArray | null {
  const found = LINE.exec(line);
  return isLast && !WHOLE_HASH.test(found?.[4] ?? '') ? null : found;
}
