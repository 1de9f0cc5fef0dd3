// SPDX-License-Identifier: Apache-2.0
import { type Command, Option } from 'commander';
import {
  type ProfileReport,
  SBOM_PROFILES,
  type SbomProfile,
  type SbomSource,
  type SbomVerdict,
} from '#engines/sbom';
import { Refusal } from '#model';
import type { BillDesk, SbomReader } from './bill-desk.ts';
import { fileText } from './file-text.ts';
import { profileText } from './sbom-profile.ts';
import type { ExitCode, Workplace } from './workplace.ts';

interface Options {
  readonly json?: boolean;
  readonly profile?: SbomProfile;
}

/** A verdict, or why the file could not be read. */
type Answer = { readonly path: string } & (
  | { readonly verdict: SbomVerdict; readonly report?: ProfileReport | undefined }
  | { readonly unreadable: string }
);

/** More lines than these nobody reads; --json has them all. */
const MAX_LINES = 50;

/** What the command needs of the workplace. */
type Validating = Pick<Workplace, 'print' | 'end'> & {
  readonly desk: Pick<BillDesk, 'reader'>;
};

export function addSbomValidate(sbom: Command, { desk, print, end }: Validating): void {
  sbom
    .command('validate')
    .argument('<files...>', 'bills of materials to check')
    .option('--json', 'one JSON array')
    .addOption(
      new Option(
        '--profile <profile>',
        'also hold them to NTIA 2021, CISA 2025 or BSI TR-03183-2: what each component lacks',
      ).choices([...SBOM_PROFILES]),
    )
    .description(
      'Check bills of materials by shape and by meaning: CycloneDX 1.2 to 1.7, SPDX 2.2, 2.3 and 3.0.1. Exit code 0: all valid, 1: some not, 2: a file could not be read.',
    )
    .action(async (files: string[], { json, profile }: Options) => {
      const reader = await desk.reader();
      const answers: Answer[] = [];
      for (const path of files) answers.push(await answerOn(reader, path, profile));
      print(
        json ? JSON.stringify(answers.map(asJson), undefined, 2) : answers.map(asText).join('\n'),
      );
      end(exitCode(answers));
    });
}

async function answerOn(
  reader: SbomReader,
  path: string,
  profile: SbomProfile | undefined,
): Promise<Answer> {
  try {
    const text = await fileText(path);
    if (profile === undefined) return { path, verdict: reader.validateSbom(text) };
    const reading = reader.readSbom(text);
    if ('code' in reading) return { path, verdict: { valid: false, problems: [reading] } };
    const { format, problems } = reading;
    const verdict = { format, valid: problems.length === 0, problems };
    return { path, verdict, report: reader.checkProfile(reading, profile) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { path, unreadable: error.message };
  }
}

function exitCode(answers: readonly Answer[]): ExitCode {
  if (answers.some((answer) => 'unreadable' in answer)) return 2;
  return answers.every(isGood) ? 0 : 1;
}

function isGood(answer: Answer): boolean {
  return 'verdict' in answer && answer.verdict.valid && answer.report?.conforms !== false;
}

function asJson(answer: Answer) {
  const { path } = answer;
  if ('unreadable' in answer) {
    const problem = { code: 'cli/unreadable-file', message: answer.unreadable };
    return { path, format: null, valid: null, problems: [problem] };
  }
  const { format, valid, problems } = answer.verdict;
  return { path, format: format ?? null, valid, problems, profile: answer.report };
}

function asText(answer: Answer): string {
  if ('unreadable' in answer) return answer.unreadable;
  const verdict = verdictText(answer.path, answer.verdict);
  return answer.report === undefined
    ? verdict
    : `${verdict}\n${profileText(answer.path, answer.report)}`;
}

function verdictText(path: string, { format, valid, problems }: SbomVerdict): string {
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
