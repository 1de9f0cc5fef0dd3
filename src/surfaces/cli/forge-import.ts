// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { createInterface } from 'node:readline';
import { type Command, Option } from 'commander';
import { Refusal } from '#model';
import type { ForgesDesk } from './forges-desk.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

type Given = Record<string, unknown>;
const KINDS = ['mbox', 'csv'] as const;

export function addImport(
  forge: Command,
  { desk, screen, print, end }: Workplace<Pick<ForgesDesk, 'importItems'>>,
): void {
  const command = forge
    .command('import')
    .argument('<repository>', 'name or number')
    .argument('<file>', 'an archive of a mailing list (mbox), or a table of a tracker (CSV)')
    .addOption(new Option('--kind <kind>', 'told by the ending .csv or .mbox').choices(KINDS))
    .option('--name <name>', 'of the list or tracker; left out: the name of the repository')
    .option('--json', 'as JSON')
    .description(
      'Take over issues and change requests from a file. The same again counts once. Exit code 1 where a row cannot be used.',
    );
  withConfigOptions(command).action(async (repository: string, file: string, given: Given) => {
    const { json, kind, name, ...flags } = given;
    const wish = {
      repository,
      kind: KINDS.find((one) => one === kind) ?? kindOf(file),
      name: typeof name === 'string' ? name : undefined,
      lines: await linesOf(file),
    };
    const { read, items, events, problems } = await desk.importItems(wish, flagsOf(flags));
    for (const { line, message } of problems) screen.say(`${file} line ${line}: ${message}`);
    if (json) print(JSON.stringify({ read, items, events, problems }, undefined, 2));
    else
      print(
        `${repository}: ${read} read, ${items} items and ${events} events new or changed, ${problems.length} that cannot be used.`,
      );
    end(problems.length > 0 ? 1 : 0);
  });
}

function kindOf(file: string): (typeof KINDS)[number] {
  return extname(file).toLowerCase() === '.csv' ? 'csv' : 'mbox';
}

/** The lines of a file of any size, each character a byte. Refuses what is no file. */
async function linesOf(file: string): Promise<AsyncIterable<string>> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true)
    throw new Refusal(
      'invalid',
      'cli/unreadable-file',
      `Reading ${file}: there is no such file.`,
      'Check the path; folders are not looked into.',
    );
  return linesIn(file);
}

// Opened when the first line is asked for: a reader that begins earlier loses what comes until then, and its end.
async function* linesIn(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file, 'latin1'), crlfDelay: Infinity });
}
