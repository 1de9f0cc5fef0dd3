// SPDX-License-Identifier: Apache-2.0
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { oneReport } from './one-report.ts';
import type { Workplace } from './workplace.ts';

export function addSbom(program: Command, workplace: Workplace): void {
  program
    .command('sbom')
    .argument('[folder]', 'repository to describe', '.')
    .option('-o, --output <file>', 'where to write it; left out: standard output')
    .option('--problems <file>', 'write what could not be read as JSON to a file too')
    .description('Write a CycloneDX 1.6 bill of materials of a repository at its newest commit.')
    .addHelpText('after', '\nExample:\n  lanthorn sbom . -o bom.json')
    .action(
      async (folder: string, { output, problems }: { output?: string; problems?: string }) => {
        const report = await oneReport(workplace, folder, { parts: ['inventory'] });
        for (const { message } of report.problems) workplace.screen.say(message);
        if (problems)
          await writeFile(problems, `${JSON.stringify(report.problems, undefined, 2)}\n`);
        const text = workplace.desk.sbom(report);
        if (output === undefined) return workplace.print(text.trimEnd());
        await writeFile(output, text);
        workplace.screen.say(
          `${output}: ${new Set(report.components.map(({ purl }) => purl)).size} components.`,
        );
      },
    );
}
