// SPDX-License-Identifier: Apache-2.0
import { type Option, options } from '#platform/config';
import type { GeneratedFile } from './generated-file.ts';
import { fillPage, markdownTable } from './guide-page.ts';

const PAGE = 'docs/guide/configuration.md';

/** Everything that can be set. */
export function generateGuideConfiguration(root: string): readonly GeneratedFile[] {
  const table = markdownTable(['Flag', 'Environment', 'Default', 'What it is'], options.map(rowOf));
  return [fillPage(root, PAGE, { options: table })];
}

function rowOf({ flag, environment, choices, sentence, ...option }: Option): readonly string[] {
  const oneOf = choices === undefined ? '' : ` One of ${choices.join(', ')}.`;
  const standard = option.default === undefined ? '' : `\`${option.default}\``;
  return [`\`${flag}\``, `\`${environment}\``, standard, `${sentence}${oneOf}`];
}
