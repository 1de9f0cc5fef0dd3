// SPDX-License-Identifier: Apache-2.0
import { type Command, InvalidArgumentError } from 'commander';
import { Refusal } from '#model';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

export function addRegistries(program: Command, workplace: Workplace): void {
  const registries = program
    .command('registries')
    .description(
      'What package registries know of the packages in use: licence, releases, source, people, funding.',
    );
  addFetch(registries, workplace);
  addWanted(registries, workplace);
  addImport(registries, workplace);
  addExport(registries, workplace);
}

interface FetchGiven extends Record<string, unknown> {
  readonly ecosystem?: string;
  readonly limit?: number;
  readonly packages?: string;
  readonly cache?: string;
}

const FETCH_HELP = `
Only registries that --registries names are asked; without it nobody is. What was told is kept as it comes: stop it when
you like, the next time goes on with what is still missing.

Examples:
  lanthorn registries fetch --registries npm,pypi
  lanthorn registries fetch --registries npm=https://registry.example.com --ecosystem npm --limit 500
  lanthorn registries fetch --registries all --packages wanted.txt --cache cache.jsonl   (no database)`;

function addFetch(registries: Command, { desk, screen, print, signal, end }: Workplace): void {
  const command = registries
    .command('fetch')
    .option('--ecosystem <type>', 'only packages of this type of package URL: npm, pypi, maven ...')
    .option('--limit <number>', 'ask for so many packages at most', countOf)
    .option(
      '--packages <file>',
      'ask for these package URLs, one a line, instead of what is in use',
    )
    .option('--cache <file>', 'with --packages: keep what is told in this file')
    .description('Ask package registries for what is in use and not known yet.')
    .addHelpText('after', FETCH_HELP);
  withConfigOptions(command).action(async (given: FetchGiven) => {
    const { ecosystem, limit, packages, cache } = given;
    const options = { ecosystem, limit, signal, onStep: screen.show };
    if ((packages === undefined) !== (cache === undefined)) throw onlyOne();
    const { sentence, problems } =
      packages === undefined || cache === undefined
        ? await desk.fetchUpstreams(options, flagsOf(given))
        : await desk.fetchIntoFile({ ...options, packages, cache }, flagsOf(given));
    screen.show('');
    print(sentence);
    end(problems > 0 ? 1 : 0);
  });
}

function addWanted(registries: Command, { desk, print }: Workplace): void {
  const command = registries
    .command('wanted')
    .description(
      'Print the package URLs in use that no registry told of yet, or long ago: for "fetch --packages" on a machine with network.',
    );
  withConfigOptions(command).action(async (given: Record<string, unknown>) => {
    const purls = await desk.wantedUpstreams(flagsOf(given));
    if (purls.length > 0) print(purls.join('\n'));
  });
}

function addImport(registries: Command, { desk, screen, print, end }: Workplace): void {
  const command = registries
    .command('import')
    .argument('<file>', 'what "fetch --cache" or "export" wrote')
    .description('Take over what registries told elsewhere; newer in place of older.');
  withConfigOptions(command).action(async (file: string, given: Record<string, unknown>) => {
    const { kept, older, licenses, problems } = await desk.importUpstreams(file, flagsOf(given));
    for (const { message } of problems) screen.say(message);
    const rest = older > 0 ? `, ${older} are no newer than what is known` : '';
    print(`${kept} packages taken over${rest}; ${licenses} licences of components told.`);
    end(problems.length > 0 ? 1 : 0);
  });
}

function addExport(registries: Command, { desk, screen }: Workplace): void {
  const command = registries
    .command('export')
    .argument('<file>', 'where to write it: one package a line, as JSON')
    .description('Write what registries told to a file, for an office without network.');
  withConfigOptions(command).action(async (file: string, given: Record<string, unknown>) => {
    const count = await desk.exportUpstreams(file, flagsOf(given));
    screen.say(`${file}: ${count} packages.`);
  });
}

function countOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1 on.');
}

function onlyOne(): Refusal {
  return new Refusal(
    'invalid',
    'registries/packages-and-cache',
    'Only one of --packages and --cache is given.',
    'Give both: which packages to ask for, and the file to keep the answers in.',
  );
}
