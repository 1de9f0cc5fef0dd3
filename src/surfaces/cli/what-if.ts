// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import { Refusal } from '#model';
import type { WhatIfReport } from './strategy-desk.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

interface Options extends Record<string, unknown> {
  readonly json?: boolean;
  readonly drop?: readonly string[];
  readonly cut?: string;
  readonly leaves?: string;
}

export function addWhatIf(program: Command, { desk, print }: Workplace): void {
  const command = program
    .command('what-if')
    .option('--drop <id...>', 'initiatives that are dropped, by their numbers')
    .option('--cut <percent>', 'by how much every budget is cut')
    .option('--leaves <name>', 'who leaves, as written with initiatives and objectives')
    .option('--json', 'as JSON')
    .description('Say which key results, items and forecasts would turn. Nothing is changed.')
    .addHelpText('after', '\nExample:\n  lanthorn what-if --drop 12 --cut 20');
  withConfigOptions(command).action(async ({ json, drop, cut, leaves, ...flags }: Options) => {
    const cutPercent = cut === undefined ? undefined : wholeNumber('--cut', cut);
    const scenario = {
      drop: (drop ?? []).map((id) => wholeNumber('--drop', id)),
      cutPercent,
      leaves,
    };
    const answer = await desk.whatIf(scenario, flagsOf(flags));
    print(json ? JSON.stringify(answer, undefined, 2) : asText(answer));
  });
}

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Refusal(
    'invalid',
    'cli/no-number',
    `Reading ${option}: "${text}" is no whole number.`,
    'Give one, like 20.',
  );
}

function asText({ sentence, keyResults, ...rest }: WhatIfReport): string {
  const turns = (name: string, all: WhatIfReport['initiatives']) =>
    all.length === 0
      ? []
      : ['', `${name}:`, ...all.map(({ title, because }) => `  ${title}: ${because}`)];
  return [
    sentence,
    ...keyResults.map(
      ({ title, turns: to, because, strength }) => `  ${title} (${strength}): ${to}. ${because}`,
    ),
    ...turns('Initiatives', rest.initiatives),
    ...turns('Objectives', rest.objectives),
    ...turns('Framework items', rest.frameworkItems),
  ].join('\n');
}
