// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, closeSheet, openSheet, type Sheet } from '../../sheet.ts';

export const cpanfileSnapshot = {
  id: 'cpan/cpanfile-snapshot',
  ecosystem: 'cpan',
  files: /(^|\/)cpanfile\.snapshot$/,
  format: 'https://metacpan.org/dist/Carton/view/lib/Carton.pm',
  edges: 'all',
  lines: true,
  scopes: false,
  locks: 'cpan/cpanfile',
  knownGaps: 'Does not say what a distribution is for; the cpanfile beside it does.',
  read: readSnapshot,
} satisfies Reader;

/** What is read of a snapshot, and the distribution that is read now. */
interface Reading {
  readonly sheet: Sheet;
  /** Distributions by the modules that they provide. */
  readonly holders: Map<string, string>;
  readonly asks: { readonly from: string; readonly module: string }[];
  head: { readonly name: string; readonly line: number };
  part: string;
  purl: string | undefined;
}

// Two blanks before a distribution, four before its parts, six before what these list.
const DISTRIBUTION = /^ {2}(\S+)$/;
const PART = /^ {4}(\w+):(?: (\S+))?$/;
const MODULE = /^ {6}([\w:']+) (\S+)$/;

function readSnapshot(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const head = { name: '', line: 1 };
  const reading: Reading = { sheet, holders: new Map(), asks: [], head, part: '', purl: undefined };
  for (const [index, line] of text.split('\n').entries())
    readLine(reading, line.trimEnd(), index + 1);
  for (const { from, module } of reading.asks) addEdge(sheet, from, reading.holders.get(module));
  return closeSheet(sheet);
}

function readLine(reading: Reading, text: string, line: number): void {
  const name = DISTRIBUTION.exec(text)?.[1];
  if (name !== undefined) reading.head = { name, line };
  const [, part, value = ''] = PART.exec(text) ?? [];
  if (part !== undefined) reading.part = part;
  if (part === 'pathname') reading.purl = addDistribution(reading.sheet, reading.head, value);
  const module = MODULE.exec(text)?.[1];
  if (module !== undefined && reading.purl !== undefined) addModule(reading, module, reading.purl);
}

function addModule({ part, holders, asks }: Reading, module: string, purl: string): void {
  if (part === 'provides') holders.set(module, purl);
  else if (part === 'requirements') asks.push({ from: purl, module });
}

/** `Moose-2.2015`, and `E/ET/ETHER/Moose-2.2015.tar.gz`, which tells who put it there. */
function addDistribution(
  sheet: Sheet,
  head: { readonly name: string; readonly line: number },
  pathname: string,
): string | undefined {
  const [, name = head.name, version] = /^(.+)-(v?\d[^-]*)$/.exec(head.name) ?? [];
  const [, author] = /^\w\/\w\w\/([^/]+)\//.exec(pathname) ?? [];
  return addComponent(sheet, {
    purl: { type: 'cpan', namespace: author, name, version },
    name,
    version,
    scope: 'runtime',
    line: head.line,
  });
}
