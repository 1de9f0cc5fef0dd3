// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import { oneReport } from './one-report.ts';
import type { ReportComponent } from './report.ts';
import type { Workplace } from './workplace.ts';

export function addWhy(program: Command, workplace: Workplace): void {
  program
    .command('why')
    .argument('<component>', 'package URL, with or without version, or a plain name')
    .argument('[folder]', 'repository to look in', '.')
    .option('--json', 'as JSON')
    .description(
      'Say why a component is there: the shortest path to it from what the repository asks for. Exit code 1 when it is not there.',
    )
    .addHelpText('after', '\nExample:\n  lanthorn why pkg:npm/ms ~/code/app')
    .action(async (wanted: string, folder: string, { json }: { json?: boolean }) => {
      const report = await oneReport(workplace, folder, { parts: ['inventory'] });
      const found = report.components.filter((component) => isMeant(component, wanted));
      workplace.print(json ? asJson(found) : asText(wanted, found));
      workplace.end(found.length > 0 ? 0 : 1);
    });
}

// "pkg:npm/ms" means every version of it; "ms" every package of that name in any ecosystem.
function isMeant({ purl, name }: ReportComponent, wanted: string): boolean {
  return purl === wanted || name === wanted || purl.replace(/@[^?#]*/, '') === wanted;
}

function asJson(found: readonly ReportComponent[]): string {
  const rows = found.map(({ purl, scope, direct, origin, evidence, via }) => {
    return { purl, scope, direct, origin, evidence, via };
  });
  return JSON.stringify(rows, undefined, 2);
}

function asText(wanted: string, found: readonly ReportComponent[]): string {
  if (found.length === 0) return `${wanted} is not in this repository.`;
  return found.map(lines).join('\n\n');
}

function lines({ purl, scope, direct, evidence, via }: ReportComponent): string {
  const chain = via.length > 0 ? via : [purl];
  const path = chain.map((step, depth) => `${'  '.repeat(depth + 1)}${step}`);
  const known = direct === true || via.length > 0;
  const note = known ? '' : '\n  (the files do not say what asks for it)';
  return `${purl}\n  ${scope}, at ${evidence.path}:${evidence.line}\n${path.join('\n')}${note}`;
}
