// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { SbomSource, SbomVerdict } from '#engines/sbom';
import { Refusal } from '#model';
import type { Desk } from './desk.ts';
import { sbomText } from './sbom-file.ts';
import type { ExitCode, Workplace } from './workplace.ts';

/** A verdict, or why the file could not be read. */
type Answer = { readonly path: string } & (
  | { readonly verdict: SbomVerdict }
  | { readonly unreadable: string }
);

/** More lines than these nobody reads; --json has them all. */
const MAX_LINES = 50;

/** What the command needs of the workplace. */
type Validating = Pick<Workplace, 'print' | 'end'> & { readonly desk: Pick<Desk, 'validateSbom'> };

export function addSbomValidate(sbom: Command, { desk, print, end }: Validating): void {
  sbom
    .command('validate')
    .argument('<files...>', 'bills of materials to check')
    .option('--json', 'one JSON array')
    .description(
      'Check bills of materials by shape and by meaning: CycloneDX 1.2 to 1.7, SPDX 2.2, 2.3 and 3.0.1. Exit code 0: all valid, 1: some not, 2: a file could not be read.',
    )
    .action(async (files: string[], { json }: { json?: boolean }) => {
      const answers: Answer[] = [];
      for (const path of files) answers.push(await validateFile(desk, path));
      print(
        json ? JSON.stringify(answers.map(asJson), undefined, 2) : answers.map(asText).join('\n'),
      );
      end(exitCode(answers));
    });
}

async function validateFile(desk: Validating['desk'], path: string): Promise<Answer> {
  try {
    return { path, verdict: desk.validateSbom(await sbomText(path)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { path, unreadable: error.message };
  }
}

function exitCode(answers: readonly Answer[]): ExitCode {
  if (answers.some((answer) => 'unreadable' in answer)) return 2;
  return answers.every((answer) => 'verdict' in answer && answer.verdict.valid) ? 0 : 1;
}

function asJson(answer: Answer) {
  const { path } = answer;
  if ('unreadable' in answer) {
    const problem = { code: 'cli/unreadable-file', message: answer.unreadable };
    return { path, format: null, valid: null, problems: [problem] };
  }
  const { format, valid, problems } = answer.verdict;
  return { path, format: format ?? null, valid, problems };
}

function asText(answer: Answer): string {
  const { path } = answer;
  if ('unreadable' in answer) return answer.unreadable;
  const { format, valid, problems } = answer.verdict;
  if (valid && format !== undefined) return `${path}: valid ${formatName(format)}.`;
  const lines = problems.slice(0, MAX_LINES).map(({ message }) => `  ${message}`);
  const rest = problems.length - lines.length;
  const more = rest > 0 ? [`  and ${rest} more; --json has them all.`] : [];
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const what = format === undefined ? '' : ` ${formatName(format)}`;
  return [`${path}: not valid${what}, ${count}.`, ...lines, ...more].join('\n');
}

function formatName({ standard, version, encoding }: SbomSource): string {
  return `${standard === 'cyclonedx' ? 'CycloneDX' : 'SPDX'} ${version} (${encoding})`;
}
