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
  return files.source
    .replace('(^|\\/)', '')
    .replace(/\$$/, '')
    .replaceAll(/\[\^\/\][*+]/g, '*')
    .replaceAll(/\\(.)/g, '$1');
}
