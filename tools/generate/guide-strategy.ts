// SPDX-License-Identifier: Apache-2.0
import {
  type KeyResultTemplate,
  type ObjectiveTemplate,
  objectiveTemplates,
  starterStrategy,
} from '../../src/pillars/strategy/templates.ts';
import type { GeneratedFile } from './generated-file.ts';
import { fillPage, markdownTable } from './guide-page.ts';

const PAGE = 'docs/guide/objectives.md';

/** The objectives that an organisation begins with, and those it can take over. */
export function generateGuideStrategy(root: string): readonly GeneratedFile[] {
  const starter = starterStrategy().objectives;
  const more = objectiveTemplates().slice(starter.length);
  const parts = { 'starter-objectives': tableOf(starter), 'more-objectives': tableOf(more) };
  return [fillPage(root, PAGE, parts)];
}

function tableOf(objectives: readonly ObjectiveTemplate[]): string {
  const head = ['Objective', 'Key result', 'Values from', 'Target', 'Weight', 'Due after'];
  return markdownTable(head, objectives.flatMap(rowsOf));
}

function rowsOf({ title, keyResults }: ObjectiveTemplate): readonly (readonly string[])[] {
  return keyResults.map((keyResult, index) => [
    index === 0 ? title : '',
    keyResult.title,
    sourceOf(keyResult),
    `${keyResult.direction} to ${keyResult.target} (${keyResult.unit})`,
    String(keyResult.weight),
    `${keyResult.months} months`,
  ]);
}

function sourceOf(keyResult: KeyResultTemplate): string {
  return 'kpi' in keyResult ? `KPI \`${keyResult.kpi}\`` : `people, from ${keyResult.baseline}`;
}
