// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import { readStrategyFolder, writeStrategyFolder } from './strategy-folder.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

/** `lanthorn export strategy DIR`. */
export function addExport(program: Command, { desk, print }: Workplace): void {
  const command = program
    .command('export')
    .description('Write what people wrote as files.')
    .command('strategy')
    .argument('<folder>', 'where to; what an earlier export wrote there is replaced')
    .description('Write the strategy as a folder of YAML files, with JSON schemas beside them.')
    .addHelpText('after', '\nExample:\n  lanthorn export strategy strategy/');
  withConfigOptions(command).action(async (folder: string, flags: Record<string, unknown>) => {
    const { files, schemas } = await desk.exportStrategy(flagsOf(flags));
    const named = schemas.map(({ name, text }) => ({ path: `schemas/${name}.schema.json`, text }));
    await writeStrategyFolder(folder, [...files, ...named]);
    print(`${files.length} files and ${named.length} schemas written to ${folder}.`);
  });
}

interface Options extends Record<string, unknown> {
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly reason?: string;
  readonly approver?: string;
}

/** `lanthorn import strategy DIR`, under the command that imports bills. */
export function addImportStrategy(parent: Command, { desk, print, end }: Workplace): void {
  const command = parent
    .command('strategy')
    .argument('<folder>', 'a folder of YAML files, as "lanthorn export strategy" writes it')
    .option('--yes', 'change it; without this the differences are only shown')
    .option('--reason <text>', 'why; kept with every change that asks for a reason')
    .option('--approver <name>', 'who approved it; asked for where an approved plan changes')
    .option('--json', 'the differences as JSON')
    .description(
      'Show what a folder changes in the strategy, and with --yes change it. Exit code 0: nothing is left to change, 1: there are differences.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  lanthorn import strategy strategy/\n  lanthorn import strategy strategy/ --yes --reason "Plan of 2027" --approver "The board"',
    );
  withConfigOptions(command).action(async (folder: string) => {
    // The command above it takes options of the same names for itself.
    const { yes, json, reason, approver, ...flags } = command.optsWithGlobals<Options>();
    const files = await readStrategyFolder(folder);
    const approval = yes
      ? { reason: reason ?? `Imported from ${folder}`, approver: approver ?? '' }
      : undefined;
    const changes = await desk.importStrategy(files, approval, flagsOf(flags));
    const isDifferent = changes.some((line) => !line.startsWith(' '));
    print(json ? JSON.stringify(changes, undefined, 2) : asText(changes, isDifferent, yes));
    end(isDifferent && !yes ? 1 : 0);
  });
}

function asText(changes: readonly string[], isDifferent: boolean, yes = false): string {
  if (!isDifferent) return [...changes, 'Nothing is different.'].join('\n');
  return [...changes, yes ? 'Done.' : 'Nothing was changed. Add --yes to do it.'].join('\n');
}
