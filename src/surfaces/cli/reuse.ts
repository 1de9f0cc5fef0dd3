// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { ReuseReport } from '#engines/licensing';
import type { Workplace } from './workplace.ts';

// A screen for each kind; everything is in the JSON.
const MOST_SHOWN = 20;

export function addReuse(program: Command, { desk, screen, signal, print, end }: Workplace): void {
  program
    .command('reuse')
    .argument('[folder]', 'repository to read', '.')
    .option('--json', 'the report as JSON')
    .description(
      'Say whether every file names its licence and holder as REUSE 3.3 asks, and what is missing. Exit code 1 when something is.',
    )
    .addHelpText('after', '\nExample:\n  lanthorn reuse ~/code/app')
    .action(async (folder: string, { json }: { json?: boolean }) => {
      const { reuse } = await desk.readSources(folder, { signal, onStep: screen.show });
      screen.show('');
      print(json ? JSON.stringify(reuse, undefined, 2) : asText(reuse));
      end(reuse.compliant ? 0 : 1);
    });
}

function asText(report: ReuseReport): string {
  const { files, withLicense, withCopyright, compliant } = report;
  const parts = [
    list('No licence information', report.withoutLicense),
    list('No copyright information', report.withoutCopyright),
    list('No text in LICENSES/', report.missingTexts.map(useText)),
    list(
      'Text in LICENSES/ that nothing names',
      report.unusedTexts.map(({ path }) => path),
    ),
    list('Not on the SPDX list and no LicenseRef', report.badLicenses.map(useText)),
    list('Deprecated by SPDX', report.deprecatedLicenses.map(useText)),
    list(
      'Licence text without a file extension',
      report.textsWithoutExtension.map(({ path }) => path),
    ),
    list(
      'No SPDX expression',
      report.badExpressions.map(({ text, path, line = 1 }) => `${path}:${line}: ${text}`),
    ),
    list(
      'Could not be read',
      report.problems.map(({ message }) => message),
    ),
    `${withLicense} of ${files} files say their licence, ${withCopyright} their holder of copyright.`,
    compliant ? 'Compliant with REUSE 3.3.' : 'Not compliant with REUSE 3.3.',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function useText({ license, files, path }: ReuseReport['missingTexts'][number]): string {
  return files === 1 ? `${license} (${path})` : `${license} (${path} and ${files - 1} more)`;
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length > MOST_SHOWN ? [`and ${lines.length - MOST_SHOWN} more (--json)`] : [];
  const shown = [...lines.slice(0, MOST_SHOWN), ...more].map((line) => `  ${line}`);
  return `${title}: ${lines.length}\n${shown.join('\n')}`;
}
