// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { LicenseDesk } from './license-desk.ts';
import { compatibilityText, factsText, obligationsText } from './license-text.ts';
import type { Workplace } from './workplace.ts';

type LicenseWorkplace = Pick<Workplace<LicenseDesk>, 'desk' | 'print' | 'end'>;

interface Options {
  readonly json?: boolean;
}

const USES = `
A use is a form and what else holds, separated by commas:
  source, binary, embedded, container, saas, internal   how it reaches others
  static, dynamic, separate                              how our work is combined with it
  modified, network                                      we changed it; others use it over a network
What is not said is taken as binary,dynamic.`;

export function addLicense(program: Command, workplace: LicenseWorkplace): void {
  const group = program
    .command('license')
    .description('What a licence says: its facts, what it asks of us, and what it goes with.');
  addShow(group, workplace);
  addObligations(group, workplace);
  addCompatible(group, workplace);
}

function addShow(group: Command, { desk, print }: LicenseWorkplace): void {
  group
    .command('show')
    .argument('<license>', 'SPDX id, or a name people use')
    .option('--json', 'as JSON')
    .description('Class and standing of one licence, every duty with its clause, and its limits.')
    .addHelpText('after', '\nExample:\n  lanthorn license show MPL-2.0')
    .action((name: string, { json }: Options) => {
      const facts = desk.license(name);
      print(json ? JSON.stringify(facts, undefined, 2) : factsText(facts));
    });
}

function addObligations(group: Command, { desk, print, end }: LicenseWorkplace): void {
  group
    .command('obligations')
    .argument('<expression>', 'SPDX expression')
    .option('--use <use>', 'how it is used', 'binary,dynamic')
    .option('--json', 'as JSON')
    .description(
      'What has to be done to use something under an expression, and what proves it. Exit code 1 when a licence is unknown.',
    )
    .addHelpText(
      'after',
      `${USES}\n\nExample:\n  lanthorn license obligations "LGPL-2.1-only OR MPL-2.0" --use embedded,modified`,
    )
    .action((expression: string, { json, use }: Options & { readonly use: string }) => {
      const report = desk.obligations(expression, use);
      print(json ? JSON.stringify(report, undefined, 2) : obligationsText(report));
      end(report.unknown.length > 0 ? 1 : 0);
    });
}

function addCompatible(group: Command, { desk, print, end }: LicenseWorkplace): void {
  group
    .command('compatible')
    .argument('<outbound>', 'expression that our work goes out under')
    .argument('<inbound>', 'expression of what it takes in')
    .option(
      '--how <how>',
      'static, dynamic, separate, aggregate, copied (a file as it is) or modified (a file changed)',
      'dynamic',
    )
    .option('--json', 'as JSON')
    .description(
      'Say whether a work under one licence may take in another, with the clause. Exit code 1 unless the answer is yes.',
    )
    .addHelpText('after', '\nExample:\n  lanthorn license compatible GPL-2.0-only Apache-2.0')
    .action(
      (outbound: string, inbound: string, { json, how }: Options & { readonly how: string }) => {
        const report = desk.compatible(outbound, inbound, how);
        print(json ? JSON.stringify(report, undefined, 2) : compatibilityText(report));
        end(report.answer === 'yes' ? 0 : 1);
      },
    );
}
