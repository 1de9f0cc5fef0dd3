// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import { type Paths, pathsTo } from '#engines/inventory';
import { Refusal } from '#model';
import type { BillDesk } from './bill-desk.ts';
import { eachReport, noRepository, readable } from './one-report.ts';
import type { InventoryComponent, RepositoryInventory } from './report.ts';
import type { Place, Workplace } from './workplace.ts';

interface Options {
  readonly json?: boolean;
  readonly paths: string;
}

export function addWhy(program: Command, workplace: Workplace<BillDesk>): void {
  program
    .command('why')
    .argument('<component>', 'package URL, with or without version, or a plain name')
    .argument('[folder]', 'repository to look in, or a folder of several', '.')
    .option('--paths <count>', 'most paths shown for each place', '5')
    .option('--json', 'as JSON')
    .description(
      'Say why a component is there: the paths to it from what the repository asks for, shortest first, with file and line. Exit code 1 when it is not there.',
    )
    .addHelpText('after', '\nExamples:\n  lanthorn why pkg:npm/ms ~/code/app\n  lanthorn why ms')
    .action(async (wanted: string, folder: string, options: Options) => {
      const limit = countOf(options.paths);
      const { found, repositories } = await lookThrough(workplace, folder, (report) =>
        reasonsOf(report, wanted, limit),
      );
      if (repositories === 0) throw noRepository(folder);
      workplace.print(options.json ? asJson(found) : asText(found, wanted, repositories));
      workplace.end(found.length > 0 ? 0 : 1);
    });
}

async function lookThrough(
  workplace: Workplace<BillDesk>,
  folder: string,
  look: (report: RepositoryInventory) => readonly Reason[],
) {
  const found: RepositoryReasons[] = [];
  const unreadable: RepositoryInventory[] = [];
  let repositories = 0;
  const inventories = eachReport(workplace, [folder], (folders, watching) =>
    // Which licence a repository has itself is no part of the answer.
    workplace.desk.inventories(folders, { ...watching, withoutLicenseFiles: true }),
  );
  for await (const report of inventories) {
    repositories++;
    if (report.state === 'problem') unreadable.push(report);
    const reasons = look(report);
    if (reasons.length > 0) found.push({ repository: report.repository.name, reasons });
  }
  sayUnreadable(workplace, unreadable, repositories);
  return { found, repositories };
}

/** One repository alone that cannot be read is no answer; of several the others are. */
function sayUnreadable(
  { screen }: Place,
  unreadable: readonly RepositoryInventory[],
  repositories: number,
): void {
  for (const report of unreadable) {
    if (repositories === 1) readable(report);
    for (const { message } of report.problems) screen.say(message);
  }
}

function countOf(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Refusal(
    'invalid',
    'cli/no-count',
    `The number of paths is "${text}".`,
    'Give a whole number above 0, as in --paths 20.',
  );
}

/** One place that names the component, and how it comes there. */
interface Reason extends Paths {
  readonly component: InventoryComponent;
  /** Where the steps of the paths stand in the same file, by purl. */
  readonly places: ReadonlyMap<string, InventoryComponent>;
}

interface RepositoryReasons {
  readonly repository: string;
  readonly reasons: readonly Reason[];
}

function reasonsOf(
  { components, edges }: RepositoryInventory,
  wanted: string,
  limit: number,
): readonly Reason[] {
  return components
    .filter((component) => isMeant(component, wanted))
    .map((component) => {
      const file = component.evidence.path;
      const inFile = components.filter(({ evidence }) => evidence.path === file);
      const places = new Map(inFile.map((one) => [one.purl, one]));
      const found = pathsTo({ purl: component.purl, components: places, edges, limit });
      return { component, places, ...found };
    });
}

// "pkg:npm/ms" means every version of it; "ms" every package of that name in any ecosystem.
function isMeant({ purl, name }: InventoryComponent, wanted: string): boolean {
  if (purl === wanted || name === wanted) return true;
  const bare = purl.replace(/[?#].*$/, '');
  return bare === wanted || bare.replace(/@[^@/]*$/, '') === wanted;
}

function asJson(found: readonly RepositoryReasons[]): string {
  const rows = found.flatMap(({ repository, reasons }) =>
    reasons.map(({ component, places, paths, isCut }) => {
      const { purl, scope, direct, origin, evidence, via } = component;
      const steps = (path: readonly string[]) =>
        path.map((step) => ({ purl: step, evidence: places.get(step)?.evidence }));
      const shown = { paths: paths.map(steps), more: isCut };
      return { repository, purl, scope, direct, origin, evidence, via, ...shown };
    }),
  );
  return JSON.stringify(rows, undefined, 2);
}

/** The name of a repository stands above what was found in it, where there are several to tell apart. */
function asText(found: readonly RepositoryReasons[], wanted: string, repositories: number): string {
  const isOne = repositories === 1;
  if (found.length === 0)
    return `${wanted} is not in ${isOne ? 'this repository' : `any of these ${repositories} repositories`}.`;
  return found
    .map(({ repository, reasons }) => {
      const told = reasons.map(reasonText).join('\n\n');
      return isOne ? told : `${repository}:\n\n${told}`;
    })
    .join('\n\n');
}

function reasonText({ component, places, paths, isCut }: Reason): string {
  const { purl, scope, direct, origin, evidence } = component;
  const whose = origin === 'own' ? '' : `, ${origin}`;
  const head = `${purl}\n  ${scope}${whose}, at ${evidence.path}:${evidence.line}`;
  if (paths.length === 0) return `${head}\n  (the files do not say what asks for it)`;
  if (direct === true && paths.length === 1) return `${head}\n  asked for by the project itself`;
  const shown = paths.map((path) => pathText(path, places)).join('\n');
  return `${head}\n${shown}${isCut ? '\n  ... and perhaps more: --paths shows them' : ''}`;
}

/** Each step below the one that asks for it, with the line on which it stands. */
function pathText(path: readonly string[], places: Reason['places']): string {
  const lines = path.map((step, depth) => {
    const line = places.get(step)?.evidence.line;
    return `${'  '.repeat(depth + 1)}${step}${line === undefined ? '' : `  (line ${line})`}`;
  });
  return lines.join('\n');
}
