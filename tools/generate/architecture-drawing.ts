// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawHouse } from './draw-house.ts';
import type { GeneratedFile } from './generated-file.ts';
import { readArchitecture, type Storey } from './read-architecture.ts';

const PICTURE = 'docs/architecture.svg';
const TEXT = 'ARCHITECTURE.md';
const BEGIN = '<!-- drawing:begin -->';
const END = '<!-- drawing:end -->';

/**
 * The house as the imports of the code draw it: docs/architecture.svg, and in words what lies between the two
 * markers of ARCHITECTURE.md, where it has them.
 */
export function generateArchitectureDrawing(root: string): readonly GeneratedFile[] {
  const storeys = readArchitecture(root);
  const picture = { path: PICTURE, text: drawHouse(storeys) };
  const textPath = join(root, TEXT);
  const text = existsSync(textPath) ? readFileSync(textPath, 'utf8') : '';
  const hasMarkers = text.includes(BEGIN) && text.includes(END);
  return hasMarkers ? [picture, { path: TEXT, text: replaceDrawing(text, storeys) }] : [picture];
}

function replaceDrawing(text: string, storeys: readonly Storey[]): string {
  const before = text.slice(0, text.indexOf(BEGIN) + BEGIN.length);
  const after = text.slice(text.indexOf(END));
  return `${before}\n${drawingInWords(storeys)}\n${after}`;
}

function drawingInWords(storeys: readonly Storey[]): string {
  return [
    `![The storeys of the house, their rooms and the imports between storeys](${PICTURE})`,
    '',
    '| Storey | Rooms | Imports |',
    '| --- | --- | --- |',
    ...storeys.map(
      ({ name, rooms, uses }) => `| ${name} | ${rooms.join(', ')} | ${uses.join(', ')} |`,
    ),
  ].join('\n');
}
