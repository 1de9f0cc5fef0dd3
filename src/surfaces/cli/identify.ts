// SPDX-License-Identifier: Apache-2.0
import { readFile, stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { Refusal } from '#model';
import type { Desk, Identified } from './desk.ts';
import { textTable } from './text-table.ts';
import type { Workplace } from './workplace.ts';

const MAX_BYTES = 20_000_000;

interface Answer extends Identified {
  readonly path: string;
}

export function addIdentify(program: Command, { desk, print, end }: Workplace): void {
  program
    .command('identify')
    .argument('<files...>', 'files to look at')
    .option('--json', 'one JSON array')
    .description(
      'Say which licence a file holds, and how sure that is; exit code 1 when a file holds none.',
    )
    .addHelpText('after', '\nExample:\n  lanthorn identify LICENSE src/*.c')
    .action(async (files: string[], { json }: { json?: boolean }) => {
      const answers: Answer[] = [];
      for (const path of files) answers.push({ path, ...(await identifyFile(desk, path)) });
      print(json ? JSON.stringify(answers.map(asJson), undefined, 2) : tableOf(answers));
      end(answers.every((answer) => answer.expression !== undefined) ? 0 : 1);
    });
}

async function identifyFile(desk: Desk, path: string): Promise<Identified> {
  const bytes = await readLimited(path).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'invalid',
      'cli/unreadable-file',
      `Reading ${path}: ${error.message}.`,
      'Check the path; folders are not looked into.',
    );
  });
  return desk.identify(bytes.toString('utf8'), path);
}

async function readLimited(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  if (size <= MAX_BYTES) return readFile(path);
  throw new Refusal(
    'invalid',
    'cli/file-too-large',
    `Reading ${path}: it has ${size} bytes, more than ${MAX_BYTES}.`,
    'A licence text is far smaller; cut out the part in question.',
  );
}

function asJson({ path, expression, kind, score, matches }: Answer) {
  return { path, spdx: expression ?? null, kind, score, matches };
}

function tableOf(answers: readonly Answer[]): string {
  return textTable(
    ['Licence', 'Kind', 'Score', 'File'],
    answers.map(({ expression, kind, score, path }) => [
      expression ?? '-',
      kind,
      score.toFixed(3),
      path,
    ]),
  );
}
