// SPDX-License-Identifier: Apache-2.0
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { FrameworkReport, GapReport } from './frameworks-desk.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

interface Options extends Record<string, unknown> {
  readonly unit: string;
  readonly json?: boolean;
}

const UNIT = [
  '--unit <name>',
  'the unit whose claims count; left out: the whole organisation',
  '',
] as const;

export function addFrameworks(program: Command, workplace: Workplace): void {
  const { desk, print } = workplace;
  const command = program
    .command('frameworks')
    .option(...UNIT)
    .option('--json', 'as JSON')
    .description('Say how far each framework is proven.')
    .addHelpText('after', '\nExample:\n  lanthorn frameworks gaps iso-5230-2020');
  withConfigOptions(command).action(async ({ unit, json, ...flags }: Options) => {
    const all = await desk.frameworks(unit, flagsOf(flags));
    print(json ? JSON.stringify(all, undefined, 2) : listOf(all));
  });
  addGaps(command, workplace);
  addPack(command, workplace);
  addKey(command, workplace);
}

function addGaps(frameworks: Command, { desk, print, end }: Workplace): void {
  const command = frameworks
    .command('gaps')
    .argument('<id>', 'the framework, as "lanthorn frameworks" lists it')
    .option(...UNIT)
    .option('--json', 'as JSON')
    .description('List the items that are not proven. Exit code 0: none, 1: some.');
  withConfigOptions(command).action(async (id: string, { unit, json, ...flags }: Options) => {
    const gaps = await desk.frameworkGaps(id, unit, flagsOf(flags));
    print(json ? JSON.stringify(gaps, undefined, 2) : gapsOf(gaps));
    end(gaps.length === 0 ? 0 : 1);
  });
}

interface PackOptions extends Options {
  readonly out?: string;
}

function addPack(frameworks: Command, { desk, print, screen }: Workplace): void {
  const command = frameworks
    .command('pack')
    .argument('<id>', 'the framework, as "lanthorn frameworks" lists it')
    .option('-o, --out <file>', 'where to write it; left out: a name of framework and day')
    .option(...UNIT)
    .description('Write all that speaks for a framework as one signed archive.')
    .addHelpText('after', '\nExample:\n  lanthorn frameworks pack iso-5230-2020 -o audit.zip');
  withConfigOptions(command).action(async (id: string, { unit, out, ...flags }: PackOptions) => {
    const { fileName, content, fingerprint } = await desk.evidencePack(id, unit, flagsOf(flags));
    const path = out ?? fileName;
    await writeFile(path, content);
    print(path);
    screen.say(
      `Signed with the key ${fingerprint}. Check it with "lanthorn evidence verify ${path}".`,
    );
  });
}

function addKey(frameworks: Command, { desk, print, screen }: Workplace): void {
  const command = frameworks
    .command('key')
    .description('Print the public key of this installation, for those who check its packs.');
  withConfigOptions(command).action(async (flags: Record<string, unknown>) => {
    const { publicKeyPem, fingerprint } = await desk.signingKey(flagsOf(flags));
    print(publicKeyPem.trimEnd());
    screen.say(`Its fingerprint is ${fingerprint}.`);
  });
}

function listOf(all: readonly FrameworkReport[]): string {
  const rows = all.map(({ id, version, status, readiness }) => {
    const { asked, counts, provenRatio, reached } = readiness;
    return [
      id,
      status === 'current' || version.includes(status) ? version : `${version} (${status})`,
      provenRatio === undefined ? 'n/a' : `${Math.round(provenRatio * 100)}%`,
      `${counts.proven ?? 0} of ${asked}`,
      counts.claimed ?? 0,
      (counts.expired ?? 0) + (counts.contradicted ?? 0),
      reached?.at(-1) ?? '-',
    ];
  });
  return textTable(
    ['Framework', 'Version', 'Ready', 'Proven', 'Claimed only', 'Run out or denied', 'Level'],
    rows,
  );
}

function gapsOf(gaps: readonly GapReport[]): string {
  if (gaps.length === 0) return 'All that applies is proven.';
  const rows = gaps.map(({ id, state, title, missing }) => [id, state, `${title}. ${missing}`]);
  return textTable(['Item', 'State', 'What is missing'], rows);
}
