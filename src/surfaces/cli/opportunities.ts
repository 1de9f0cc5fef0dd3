// SPDX-License-Identifier: Apache-2.0
import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Opportunity, QUADRANT_WORDS } from '#pillars/execution';
import { noRepository } from './one-report.ts';
import type { OpportunitiesDesk, OpportunitiesReport } from './opportunities-desk.ts';
import type { Workplace } from './workplace.ts';

interface Options {
  readonly json?: boolean;
  readonly limit: number;
  readonly quadrant?: Opportunity['quadrant'];
  readonly registryCache?: string;
  readonly wanted?: string;
}

const QUADRANTS = Object.keys(QUADRANT_WORDS);
const SHOWN = 10;

const EXAMPLES = `
Examples:
  lanthorn opportunities ~/code
  lanthorn opportunities . --quadrant fund-or-exit --limit 5
  lanthorn opportunities . --wanted wanted.txt
  lanthorn registries fetch --registries npm --packages wanted.txt --cache told.jsonl
  lanthorn opportunities . --registry-cache told.jsonl`;

export function addOpportunities(program: Command, workplace: Workplace<OpportunitiesDesk>): void {
  program
    .command('opportunities')
    .argument(
      '[folders...]',
      'repositories, or folders with repositories in them; here if left out',
    )
    .option('--limit <number>', 'show so many at most', countOf, SHOWN)
    .addOption(new Option('--quadrant <quadrant>', 'only these').choices(QUADRANTS))
    .option('--registry-cache <file>', 'what package registries told: see "registries"')
    .option('--wanted <file>', 'write the packages that no registry told of yet, one a line')
    .option('--json', 'all of them as JSON')
    .description(
      'Say which of the projects that the code stands on deserve the next hour or coin: contribute, fund or exit, relate, watch; with reasons.',
    )
    .addHelpText('after', EXAMPLES)
    .action((folders: string[], options: Options) => show(workplace, folders, options));
}

function countOf(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1 on.');
}

async function show(
  { desk, screen, signal, print }: Workplace<OpportunitiesDesk>,
  folders: readonly string[],
  { json, limit, quadrant, registryCache, wanted }: Options,
): Promise<void> {
  const places = folders.length > 0 ? folders : ['.'];
  const report = await desk.opportunities(places, {
    signal,
    registryCache,
    onStep: screen.show,
    onProblem: screen.say,
  });
  screen.show('');
  if (report.repositories.length === 0) throw noRepository(places.join(', '));
  if (wanted !== undefined) await writeWanted(wanted, report);
  const chosen = report.opportunities.filter((one) => !quadrant || one.quadrant === quadrant);
  print(json ? asJson(report, chosen) : asText(report, chosen, limit));
}

async function writeWanted(file: string, { untold }: OpportunitiesReport): Promise<void> {
  await writeFile(file, untold.map((purl) => `${purl}\n`).join(''));
}

function asJson({ repositories, packages }: OpportunitiesReport, chosen: readonly Opportunity[]) {
  return JSON.stringify({ repositories, packages, opportunities: chosen }, undefined, 2);
}

function asText(
  { repositories, packages, opportunities, untold }: OpportunitiesReport,
  chosen: readonly Opportunity[],
  limit: number,
): string {
  const where = repositories.length === 1 ? repositories[0] : `${repositories.length} repositories`;
  const title = `${where}: ${packages} packages of ${opportunities.length} projects.`;
  if (chosen.length === 0) return `${title} None of them is what you asked for.`;
  const shown = chosen.slice(0, limit).map(blockOf);
  const more = chosen.length - shown.length;
  return [
    title,
    ...shown,
    ...(more > 0 ? [`... and ${more} more: --limit shows them, --json all.`] : []),
    ...unknownsOf(untold.length, packages),
  ].join('\n\n');
}

function blockOf(one: Opportunity, index: number): string {
  const { name, quadrant, priority, confidence, packages, reasons, next, channels, toFindOut } =
    one;
  const what = `${QUADRANT_WORDS[quadrant]}${one.isGuess ? ', as a guess' : ''}`;
  const names = packages.map((used) => used.name);
  const which = names.length === 1 && names[0] === name ? '' : `; ${listOf(names)}`;
  const figures = `priority ${percent(priority)}, ${percent(confidence)}% of it known${which}`;
  const [unknown] = toFindOut;
  return [
    `${index + 1}. ${name}: ${what} (${figures})`,
    `   why:   ${reasons.map(({ sentence }) => sentence).join(' ')}`,
    `   next:  ${next.sentence}${next.address === undefined ? '' : ` ${next.address}`}`,
    ...(channels?.length ? [`   money: ${listOf(channels)}`] : []),
    ...(unknown === undefined ? [] : [`   but:   ${unknown.sentence}`]),
  ].join('\n');
}

const MOST_NAMES = 3;

function listOf(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  const some = names.slice(0, MOST_NAMES).join(', ');
  return rest > 0 ? `${some} and ${rest} more` : some;
}

function unknownsOf(untold: number, packages: number): readonly string[] {
  if (untold === 0) return [];
  return [
    `Not known of ${untold} of the ${packages} packages: releases, people and, mostly, funding. Registries tell:\n  lanthorn opportunities --wanted wanted.txt\n  lanthorn registries fetch --registries all --packages wanted.txt --cache told.jsonl\n  lanthorn opportunities --registry-cache told.jsonl`,
  ];
}

function percent(share: number): number {
  return Math.round(share * 100);
}
