// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { Refusal } from '#model';
import { differenceText } from './difference-text.ts';
import type { IdentifyDesk } from './identify-desk.ts';
import { identifyFile, type ReadFile } from './identify-file.ts';
import { textTable } from './text-table.ts';
import type { ExitCode, Workplace } from './workplace.ts';

interface Options {
  readonly json?: boolean;
  readonly diff?: boolean;
  readonly stdin?: boolean;
}

type IdentifyWorkplace = Pick<Workplace<IdentifyDesk>, 'desk' | 'print' | 'screen' | 'end'>;

export function addIdentify(program: Command, workplace: IdentifyWorkplace): void {
  program
    .command('identify')
    .argument('[files...]', 'files to look at')
    .option('--json', 'one JSON array; with --stdin one object a line')
    .option('--diff', 'set the words of each copy beside those of the licence')
    .option('--stdin', 'read the paths from standard input, one a line, and answer each at once')
    .description(
      'Say which licence a file holds, and how sure that is; exit code 1 when a file holds none.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  lanthorn identify LICENSE src/*.c\n  git ls-files | lanthorn identify --stdin --json',
    )
    .action((files: string[], options: Options) =>
      options.stdin === true
        ? answerPaths(process.stdin, options, workplace)
        : answerFiles(files, options, workplace),
    );
}

async function answerFiles(
  paths: readonly string[],
  { json, diff }: Options,
  { desk, screen, print, end }: IdentifyWorkplace,
): Promise<void> {
  if (paths.length === 0) {
    throw new Refusal(
      'invalid',
      'cli/no-files',
      'No file was named.',
      'Name files, or give their paths on standard input with --stdin.',
    );
  }
  const files: ReadFile[] = [];
  for (const path of paths) files.push(await identifyFile(desk, path, { diff: diff === true }));
  print(json ? JSON.stringify(files.map(asJson), undefined, 2) : tableOf(files));
  if (diff && !json) for (const file of files) print(differenceText(file));
  for (const { error } of files) if (error !== undefined) screen.say(error);
  end(exitCodeOf(files));
}

function exitCodeOf(files: readonly ReadFile[]): ExitCode {
  if (files.some(({ error }) => error !== undefined)) return 2;
  return files.every(({ expression }) => expression !== undefined) ? 0 : 1;
}

/** Answers each path before it asks for the next, so that a program can ask and wait. A bad file is an answer, never the end. */
export async function answerPaths(
  input: NodeJS.ReadableStream,
  { json, diff }: Options,
  { desk, print }: IdentifyWorkplace,
): Promise<void> {
  for await (const path of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (path === '') continue;
    const file = await identifyFile(desk, path, { diff: diff === true });
    print(json ? JSON.stringify(asJson(file)) : lineOf(file));
    if (diff && !json) print(differenceText(file));
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  }
}

function asJson({ path, expression, kind, score, matches, differences, error }: ReadFile) {
  return { path, spdx: expression ?? null, kind, score, matches, differences, error };
}

function lineOf({ path, expression, kind, error }: ReadFile): string {
  return `${path}\t${expression ?? '-'}\t${error ?? kind}`;
}

function tableOf(files: readonly ReadFile[]): string {
  return textTable(
    ['Licence', 'Kind', 'Score', 'File'],
    files.map(({ expression, kind, score, path }) => [
      expression ?? '-',
      kind,
      score.toFixed(3),
      path,
    ]),
  );
}
