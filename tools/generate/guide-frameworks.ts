// SPDX-License-Identifier: Apache-2.0
import { LIVE_QUERIES } from '../../src/assembly/live-evidence/live-queries.ts';
import { catalogue } from '../../src/pillars/strategy/index.ts';
import type { GeneratedFile } from './generated-file.ts';
import { fillPage, markdownTable } from './guide-page.ts';

const PAGE = 'docs/guide/frameworks.md';

/** The frameworks that there are, and the questions that are asked of what is stored. */
export function generateGuideFrameworks(root: string): readonly GeneratedFile[] {
  const parts = { frameworks: frameworkTable(), 'live-evidence': liveTable() };
  return [fillPage(root, PAGE, parts)];
}

function frameworkTable(): string {
  const { frameworks, links } = catalogue();
  const rows = frameworks.map(({ id, name, version, items, validityMonths, license, source }) => [
    `[${name}](${source})`,
    version,
    `\`${id}\``,
    String(items.filter(({ isAsked }) => isAsked).length),
    validityMonths === undefined ? 'until the next' : `${validityMonths} months`,
    license,
  ]);
  const headings = [
    'Framework',
    'Version',
    'Id',
    'Items',
    'A claim holds',
    'Licence of the original',
  ];
  return `${markdownTable(headings, rows)}\n\nBetween them there are ${links.length} links.`;
}

function liveTable(): string {
  const { live } = catalogue();
  const rows = LIVE_QUERIES.map(({ id, question }) => {
    const answered = live.filter(({ query }) => query === id);
    const items = answered.map(({ item, proves }) => `\`${item}\` (${proves})`);
    return [question, items.join(', ')];
  });
  return markdownTable(['Question', 'Answers'], rows);
}
