// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import { fileText } from './file-text.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

interface Options {
  readonly repository: string;
  readonly json?: boolean;
}

export function addLicensesImport(licenses: Command, { desk, print }: Workplace): void {
  const command = licenses
    .command('import')
    .argument('<files...>', 'reports of ScanCode, ORT, FOSSology (SPDX) or licensee')
    .requiredOption(
      '--repository <name>',
      'the repository they speak of, by its name in the database',
    )
    .option('--json', 'as JSON')
    .description('Keep what other scanners found in a repository, beside what Lanthorn reads.')
    .addHelpText('after', '\nExample:\n  lanthorn licenses import scancode.json --repository app');
  withConfigOptions(command).action(
    async (files: string[], given: Options & Record<string, unknown>) => {
      // The folder's command has a --json too, and takes it where both are given.
      const { repository, json, ...rest } = { ...given, ...command.optsWithGlobals<Options>() };
      const reports = [];
      for (const path of files) reports.push({ fileName: path, text: await fileText(path) });
      const kept = await desk.importFindings(repository, reports, flagsOf(rest));
      print(
        json
          ? JSON.stringify(kept, undefined, 2)
          : textTable(
              ['Report', 'Tool', 'Claims', ''],
              kept.map(({ fileName, tool, toolVersion = '', claims, isNew }) => [
                fileName,
                `${tool} ${toolVersion}`.trim(),
                claims,
                isNew ? 'kept' : 'was there already',
              ]),
            ),
      );
    },
  );
}
