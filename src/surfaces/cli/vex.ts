// SPDX-License-Identifier: Apache-2.0
import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { VEX_FORMATS, type VexFormat } from '#engines/vex';
import type { VexImportReport } from './advisories-desk.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

export function addVex(program: Command, workplace: Workplace): void {
  const vex = program
    .command('vex')
    .description('What is said about vulnerabilities: OpenVEX, CycloneDX and CSAF.');
  addImport(vex, workplace);
  addExport(vex, workplace);
}

function addImport(vex: Command, { desk, print, end }: Workplace): void {
  const command = vex
    .command('import')
    .argument('<files...>', 'documents in OpenVEX, CycloneDX (JSON) or CSAF 2.0')
    .option('--repository <name>', 'the repository that they are for; left out: all')
    .option('--json', 'as JSON')
    .description(
      'Take over what documents say and apply it. Exit code 1 when a statement could not be used, 2 when a file is no VEX.',
    );
  withConfigOptions(command).action(async (files: string[], given: Record<string, unknown>) => {
    const repository = textOf(given.repository);
    const report = await desk.importVex(flagsOf(given), { files, repository });
    print(given.json === true ? JSON.stringify(report, undefined, 2) : importText(report));
    end(report.documents.some(({ problems }) => problems.length > 0) ? 1 : 0);
  });
}

function addExport(vex: Command, { desk, print, screen }: Workplace): void {
  const command = vex
    .command('export')
    .option('--repository <name>', 'what holds for this repository; left out: for all')
    .option('-o, --output <file>', 'where to write it; left out: standard output')
    .addOption(
      new Option('--format <format>', 'standard and version, written as JSON')
        .choices([...VEX_FORMATS])
        .default('openvex-0.2'),
    )
    .option('--json', 'the document is JSON in every format; for scripts that always pass it')
    .description('Write what was said about vulnerabilities in what is in use.')
    .addHelpText(
      'after',
      '\nExample:\n  lanthorn vex export --repository shop --format csaf-2.0 -o shop.vex.json',
    );
  withConfigOptions(command).action(async (given: Record<string, unknown>) => {
    const format =
      VEX_FORMATS.find((one): one is VexFormat => one === given.format) ?? 'openvex-0.2';
    const repository = textOf(given.repository);
    const text = await desk.exportVex(flagsOf(given), { format, repository });
    const output = textOf(given.output);
    if (output === undefined) {
      print(text.trimEnd());
      return;
    }
    await writeFile(output, text);
    screen.say(`VEX: ${output}`);
  });
}

function importText({ documents }: VexImportReport): string {
  return documents
    .flatMap(({ file, format, author, added, unchanged, outdated, problems }) => [
      ...problems.map(({ message }) => `problem: ${message}`),
      `${file}: ${format}${author === undefined ? '' : ` by ${author}`}; ${added} statements new, ${unchanged} as before, ${outdated} older than what is said here.`,
    ])
    .join('\n');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
