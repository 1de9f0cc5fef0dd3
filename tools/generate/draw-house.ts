// SPDX-License-Identifier: Apache-2.0
import type { Storey } from './read-architecture.ts';

const WIDTH = 1000;
const MARGIN = 24;
const ROOF = 92;
const LABEL = 236;
const WALL = 790;
const LANE = 24;
const GAP = 14;
const CHIP = { height: 28, gap: 8, padding: 13, letter: 7.3 };
const BAND_PADDING = 14;

const SAYINGS: Readonly<Record<string, string>> = {
  assembly: 'puts the rooms together',
  surfaces: 'how people and programs reach us',
  pillars: 'what the office wants and does',
  facts: 'what we have observed',
  platform: 'touches the world',
  engines: 'pure computing',
  model: 'the words everybody shares',
};

// Follows the reader's light or dark setting also where the page shows it as a plain image.
const STYLE = `
  .paper { fill: #ffffff; } .wall { fill: #f4f6f8; stroke: #d5dbe1; } .chip { fill: #ffffff; stroke: #c3ccd5; }
  .name { fill: #16202b; font-weight: 650; } .saying { fill: #54616e; } .room { fill: #24313e; }
  .roof { fill: #b45309; } .on-roof { fill: #ffffff; font-weight: 650; } .lane { fill: none; stroke-width: 2; }
  .lane-0 { stroke: #b45309; } .lane-1 { stroke: #0f766e; } .lane-2 { stroke: #6d28d9; } .lane-3 { stroke: #1d4ed8; }
  .lane-4 { stroke: #be185d; } .lane-5 { stroke: #4d7c0f; } .tip-0 { fill: #b45309; } .tip-1 { fill: #0f766e; }
  .tip-2 { fill: #6d28d9; } .tip-3 { fill: #1d4ed8; } .tip-4 { fill: #be185d; } .tip-5 { fill: #4d7c0f; }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #10161d; } .wall { fill: #18212b; stroke: #2f3c49; } .chip { fill: #222e3a; stroke: #3d4c5b; }
    .name { fill: #f2f5f8; } .saying { fill: #a3b1be; } .room { fill: #dde5ec; } .roof { fill: #f59e0b; }
    .on-roof { fill: #1b1203; } .lane-0 { stroke: #f59e0b; } .lane-1 { stroke: #2dd4bf; } .lane-2 { stroke: #a78bfa; }
    .lane-3 { stroke: #60a5fa; } .lane-4 { stroke: #f472b6; } .lane-5 { stroke: #a3e635; } .tip-0 { fill: #f59e0b; }
    .tip-1 { fill: #2dd4bf; } .tip-2 { fill: #a78bfa; } .tip-3 { fill: #60a5fa; } .tip-4 { fill: #f472b6; }
    .tip-5 { fill: #a3e635; }
  }`;

interface Chip {
  readonly room: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Band {
  readonly storey: Storey;
  readonly top: number;
  readonly height: number;
  readonly chips: readonly Chip[];
}

/** The house as an SVG picture: a band for each storey, its rooms inside, arrows to the storeys it imports on the right. */
export function drawHouse(storeys: readonly Storey[]): string {
  const bands = stack(storeys);
  const height = bottomOf(bands) + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title"`,
    '  font-family="Inter, system-ui, -apple-system, Segoe UI, sans-serif" font-size="13">',
    '<!-- SPDX-License-Identifier: Apache-2.0 -->',
    '<!-- Generated from the imports of the code by npm run generate -->',
    '<title id="title">The storeys of Lanthorn, their rooms, and which storey imports which</title>',
    `<style>${STYLE}\n</style>`,
    `<rect class="paper" width="${WIDTH}" height="${height}" rx="14"/>`,
    ...drawRoof(),
    ...bands.flatMap(drawBand),
    ...bands.flatMap((band, lane) => drawLane(band, lane, bands)),
    '</svg>',
    '',
  ].join('\n');
}

function stack(storeys: readonly Storey[]): readonly Band[] {
  const bands: Band[] = [];
  for (const storey of storeys) {
    const top = bands.length === 0 ? ROOF : bottomOf(bands) + GAP;
    const chips = placeChips(storey.rooms, top + BAND_PADDING);
    const lastRow = chips.at(-1)?.y ?? top + BAND_PADDING;
    bands.push({ storey, top, chips, height: lastRow + CHIP.height + BAND_PADDING - top });
  }
  return bands;
}

function bottomOf(bands: readonly Band[]): number {
  const last = bands.at(-1);
  return last === undefined ? ROOF : last.top + last.height;
}

/** Left to right like words in a paragraph. */
function placeChips(rooms: readonly string[], top: number): readonly Chip[] {
  let x = MARGIN + LABEL;
  let y = top;
  return rooms.map((room) => {
    const width = Math.round(room.length * CHIP.letter + 2 * CHIP.padding);
    if (x + width > WALL - BAND_PADDING) {
      x = MARGIN + LABEL;
      y += CHIP.height + CHIP.gap;
    }
    const chip = { room, x, y, width };
    x += width + CHIP.gap;
    return chip;
  });
}

function drawRoof(): readonly string[] {
  const middle = (MARGIN + WALL) / 2;
  const eaves = ROOF - 8;
  return [
    `<path class="roof" d="M${MARGIN} ${eaves} L${middle - 70} 24 H${middle + 70} L${WALL} ${eaves} Z"/>`,
    `<text class="on-roof" x="${middle}" y="52" text-anchor="middle" font-size="16">main.ts</text>`,
    `<text class="on-roof" x="${middle}" y="72" text-anchor="middle" font-size="12">reads the configuration and starts</text>`,
  ];
}

function drawBand({ storey, top, height, chips }: Band): readonly string[] {
  const left = MARGIN + 18;
  return [
    `<rect class="wall" x="${MARGIN}" y="${top}" width="${WALL - MARGIN}" height="${height}" rx="10"/>`,
    `<text class="name" x="${left}" y="${top + 25}" font-size="16">${storey.name}</text>`,
    `<text class="saying" x="${left}" y="${top + 43}" font-size="11.5">${SAYINGS[storey.name] ?? ''}</text>`,
    ...chips.flatMap(({ room, x, y, width }) => [
      `<rect class="chip" x="${x}" y="${y}" width="${width}" height="${CHIP.height}" rx="14"/>`,
      `<text class="room" x="${x + width / 2}" y="${y + 18.5}" text-anchor="middle">${room}</text>`,
    ]),
  ];
}

/** One line down from a storey, with an arrow into each storey it imports. */
function drawLane(from: Band, lane: number, bands: readonly Band[]): readonly string[] {
  const x = WALL + 36 + (bands.length - 2 - lane) * LANE;
  // Every lane has its own height at every band's edge, so that no two lines meet.
  const heightAt = ({ top, height }: Band) =>
    Math.round(top + ((lane + 1) * height) / (bands.length + 1));
  const ends = bands.filter(({ storey }) => from.storey.uses.includes(storey.name)).map(heightAt);
  if (ends.length === 0) return [];
  return [
    `<path class="lane lane-${lane}" d="M${WALL} ${heightAt(from)} H${x} V${Math.max(...ends)}"/>`,
    ...ends.flatMap((y) => [
      `<path class="lane lane-${lane}" d="M${x} ${y} H${WALL + 9}"/>`,
      `<path class="tip-${lane}" d="M${WALL + 2} ${y} l9 -4 v8 z"/>`,
    ]),
  ];
}
