// SPDX-License-Identifier: Apache-2.0
import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { SBOM_FORMATS, type SbomFormat } from '#engines/sbom';
import type { BillDesk } from './bill-desk.ts';
import { type CurationOptions, curationsAsked, withCurationOptions } from './curation-options.ts';
import { oneReport } from './one-report.ts';
import { addSbomDiff } from './sbom-diff.ts';
import { sbomFormatOf } from './sbom-format.ts';
import { addSbomValidate } from './sbom-validate.ts';
import type { Workplace } from './workplace.ts';

interface Options extends CurationOptions {
  readonly output?: string;
  readonly problems?: string;
  readonly registryCache?: string;
  readonly format: SbomFormat;
}

export function addSbom(program: Command, workplace: Workplace<BillDesk>): void {
  const sbom = withCurationOptions(program.command('sbom'))
    .argument('[folder]', 'repository to describe', '.')
    .option('-o, --output <file>', 'where to write it; left out: standard output')
    .addOption(
      new Option(
        '--format <format>',
        'standard and version; JSON, or XML with -xml or a file called *.xml',
      )
        .choices([...SBOM_FORMATS])
        .default('cyclonedx-1.6'),
    )
    .option('--registry-cache <file>', 'what package registries told: see "registries"')
    .option('--problems <file>', 'write what could not be read as JSON to a file too')
    .description('Write a bill of materials of a repository at its newest commit.')
    .addHelpText('after', EXAMPLES)
    .action((folder: string, options: Options) => writeBill(workplace, folder, options));
  addSbomValidate(sbom, workplace);
  addSbomDiff(sbom, workplace);
}

const EXAMPLES = `
Examples:
  lanthorn sbom . -o bom.json
  lanthorn sbom . -o bom.xml
  lanthorn sbom . --format spdx-2.3 -o bom.spdx.json
  lanthorn sbom validate bom.json
  lanthorn sbom diff old.json new.json`;

async function writeBill(
  workplace: Workplace<BillDesk>,
  folder: string,
  { output, problems, format, registryCache, ...about }: Options,
): Promise<void> {
  const written = sbomFormatOf(format, output);
  const asked = { registryCache, ...curationsAsked(about) };
  const report = await oneReport(workplace, folder, (folders, watching) =>
    workplace.desk.inventories(folders, { ...asked, ...watching }),
  );
  for (const { message } of report.problems) workplace.screen.say(message);
  if (problems) await writeFile(problems, `${JSON.stringify(report.problems, undefined, 2)}\n`);
  const text = workplace.desk.sbom(report, written);
  if (output === undefined) {
    workplace.print(text.trimEnd());
    return;
  }
  await writeFile(output, text);
  // Fixtures and examples are in the report, not in the bill.
  const used = report.components.filter(({ origin }) => origin === 'own' || origin === 'vendored');
  const count = new Set(used.map(({ purl }) => purl)).size;
  workplace.screen.say(`${output}: ${count} components.`);
}
