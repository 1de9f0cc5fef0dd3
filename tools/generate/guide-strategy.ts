// SPDX-License-Identifier: Apache-2.0
import {
  type StarterObjective,
  starterStrategy,
} from '../../src/pillars/strategy/starter-strategy.ts';
import type { GeneratedFile } from './generated-file.ts';
import { fillPage, markdownTable } from './guide-page.ts';

const PAGE = 'docs/guide/objectives.md';

/** The objectives and key results that an organisation begins with. */
export function generateGuideStrategy(root: string): readonly GeneratedFile[] {
  const table = markdownTable(
    ['Objective', 'Key result', 'KPI', 'Target', 'Weight', 'Due after'],
    starterStrategy().objectives.flatMap(rowsOf),
  );
  return [fillPage(root, PAGE, { 'starter-objectives': table })];
}

function rowsOf({ title, keyResults }: StarterObjective): readonly (readonly string[])[] {
  return keyResults.map((keyResult, index) => [
    index === 0 ? title : '',
    keyResult.title,
    `\`${keyResult.kpi}\``,
    `${keyResult.direction} to ${keyResult.target} (${keyResult.unit})`,
    String(keyResult.weight),
    `${keyResult.months} months`,
  ]);
}
