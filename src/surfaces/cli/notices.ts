// SPDX-License-Identifier: Apache-2.0
import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { NOTICE_FORMATS, type NoticeFormat, type NoticeGap } from '#engines/attribution';
import { type CurationOptions, curationsAsked, withCurationOptions } from './curation-options.ts';
import {
  NOTICE_SCOPES,
  type NoticeScope,
  type NoticesDesk,
  type NoticesReport,
} from './notices-desk.ts';
import type { Workplace } from './workplace.ts';

interface Options extends CurationOptions {
  readonly format: NoticeFormat;
  readonly output?: string;
  readonly scope: NoticeScope;
  readonly problems?: string;
  readonly policy?: string;
}

export function addNotices(program: Command, workplace: Workplace<NoticesDesk>): void {
  withCurationOptions(program.command('notices'))
    .argument('[folder]', 'repository whose components are handed on', '.')
    .addOption(
      new Option('--format <format>', 'form of the document')
        .choices([...NOTICE_FORMATS])
        .default('txt'),
    )
    .option('-o, --output <file>', 'where to write it; left out: standard output')
    .addOption(
      new Option('--scope <scope>', 'runtime: only what reaches others')
        .choices([...NOTICE_SCOPES])
        .default('all'),
    )
    .option('--problems <file>', 'write what is missing and what could not be read as JSON')
    .option('--policy <file>', 'policy that prefers one of several licences offered')
    .description('Write what must be handed on with a repository: licences, notices, texts.')
    .addHelpText('after', EXAMPLES)
    .action((folder: string, options: Options) => write(workplace, folder, options));
}

const EXAMPLES = `
What is not known is listed and makes no error; --problems names it for a program.

Examples:
  lanthorn notices . -o NOTICES.txt
  lanthorn notices . --scope runtime --format html -o notices.html --problems gaps.json`;

async function write(
  { desk, screen, print, signal }: Workplace<NoticesDesk>,
  folder: string,
  { format, output, scope, problems, policy, ...about }: Options,
): Promise<void> {
  const asked = {
    format,
    scope,
    policyFile: policy,
    ...curationsAsked(about),
    signal,
    onStep: screen.show,
  };
  const report = await desk.notices(folder, asked);
  screen.show('');
  for (const { message } of report.problems) screen.say(message);
  if (problems !== undefined) {
    const said = { gaps: report.gaps, problems: report.problems };
    await writeFile(problems, `${JSON.stringify(said, undefined, 2)}\n`);
  }
  if (output === undefined) print(report.document.replace(/\n$/, ''));
  else await writeFile(output, report.document);
  screen.say(`${output ?? 'Notices'}: ${summaryOf(report)}`);
}

function summaryOf({ components, texts, gaps }: NoticesReport): string {
  const count = (code: NoticeGap['code']) => gaps.filter((gap) => gap.code === code).length;
  return [
    `${components} components, ${texts} texts`,
    `${count('license-unknown')} without a known licence`,
    `${count('standard-text')} with a standard text, not their own`,
    `${count('text-missing')} with a licence of which there is no text.`,
  ].join('; ');
}
