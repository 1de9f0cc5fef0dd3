// SPDX-License-Identifier: Apache-2.0
import { registries } from '#platform/registries';
import type { GeneratedFile } from './generated-file.ts';
import { fillPage, markdownTable } from './guide-page.ts';

const PAGE = 'docs/guide/registries.md';

/** The package registries that describe themselves. */
export function generateGuideRegistries(root: string): readonly GeneratedFile[] {
  const table = markdownTable(
    ['Name', 'Registry', 'Types of package URL', 'What it does not tell', 'Pace'],
    registries.map(({ id, name, documentation, ecosystems, knownGaps, everyMs }) => [
      `\`${id}\``,
      `[${name}](${documentation})`,
      ecosystems.join(', '),
      knownGaps,
      everyMs === undefined ? 'four at a time' : `one every ${everyMs / 1000} s`,
    ]),
  );
  return [fillPage(root, PAGE, { registries: table })];
}
