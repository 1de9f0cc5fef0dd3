// SPDX-License-Identifier: Apache-2.0
import { type EdgeCoverage, type Reader, readers } from '#engines/inventory';
import type { GeneratedFile } from './generated-file.ts';
import { fillPage, markdownTable } from './guide-page.ts';

const PAGE = 'docs/guide/scan-and-inventory.md';

const EDGES: Readonly<Record<EdgeCoverage, string>> = {
  all: 'whole graph',
  direct: 'direct only',
  none: 'none',
};

/** The formats that the readers of the inventory describe themselves. */
export function generateGuideFormats(root: string): readonly GeneratedFile[] {
  const table = markdownTable(
    ['Reader', 'Files', 'Settles', 'Who asks for whom', 'Tells scopes', 'What it does not see'],
    readers.map(rowOf),
  );
  return [fillPage(root, PAGE, { formats: table })];
}

function rowOf(reader: Reader): readonly string[] {
  const { id, files, format, edges, scopes, locks, knownGaps } = reader;
  return [
    `[${id}](${format})`,
    `\`${inWords(files)}\``,
    locks ?? '',
    EDGES[edges],
    scopes ? 'yes' : 'no',
    knownGaps,
  ];
}

// "(^|\/)(package-lock|npm-shrinkwrap)\.json$" becomes "(package-lock|npm-shrinkwrap).json".
function inWords(files: RegExp): string {
  return withoutExceptions(files.source)
    .replace('(^|\\/)', '')
    .replace(/\$$/, '')
    .replaceAll(/\[\^\/\][*+]/g, '*')
    .replaceAll(/\\(.)/g, '$1');
}

// "file(\.(?!(md|txt)$)[^/]+)?" becomes "file(\.[^/]+)?": what is left out would bury what is read.
function withoutExceptions(source: string): string {
  const from = source.indexOf('(?!');
  const to = from === -1 ? -1 : endOfGroup(source, from);
  return to === -1 ? source : withoutExceptions(source.slice(0, from) + source.slice(to + 1));
}

function endOfGroup(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '(') depth += 1;
    if (source[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
