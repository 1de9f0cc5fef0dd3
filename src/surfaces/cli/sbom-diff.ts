// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { Sbom, SbomDifference } from '#engines/sbom';
import { Refusal } from '#model';
import type { BillDesk, SbomReader } from './bill-desk.ts';
import { fileText } from './file-text.ts';
import type { Workplace } from './workplace.ts';

/** What the command needs of the workplace. */
type Comparing = Pick<Workplace, 'print' | 'end' | 'screen'> & {
  readonly desk: Pick<BillDesk, 'reader'>;
};

export function addSbomDiff(sbom: Command, workplace: Comparing): void {
  sbom
    .command('diff')
    .argument('<before>', 'bill of materials')
    .argument('<after>', 'bill of materials, of another standard if you like')
    .option('--json', 'as JSON')
    .description(
      'Say what changed from one bill of materials to another. Exit code 0: nothing, 1: something, 2: a file could not be read.',
    )
    .action(async (before: string, after: string, { json }: { json?: boolean }) => {
      const reader = await workplace.desk.reader();
      const a = await billIn(workplace, reader, before);
      const difference = reader.diffSboms(a, await billIn(workplace, reader, after));
      const lines = linesOf(difference);
      const text = lines.length === 0 ? 'Nothing changed.' : lines.join('\n');
      workplace.print(json ? JSON.stringify(difference, undefined, 2) : text);
      workplace.end(lines.length === 0 ? 0 : 1);
    });
}

async function billIn(
  { screen }: Pick<Comparing, 'screen'>,
  reader: SbomReader,
  path: string,
): Promise<Sbom> {
  const reading = reader.readSbom(await fileText(path));
  if ('code' in reading) {
    throw new Refusal(
      'invalid',
      'cli/no-sbom',
      `${path}: ${reading.message}`,
      'Name a bill of materials in CycloneDX or SPDX.',
    );
  }
  const count = reading.problems.length;
  if (count > 0) {
    screen.say(
      `${path}: not quite valid (${count}), read as far as it goes; "sbom validate" says why.`,
    );
  }
  return reading.sbom;
}

function linesOf({ added, removed, versionChanged, licenseChanged }: SbomDifference): string[] {
  const named = (name: string, version: string | undefined) =>
    version === undefined ? name : `${name} ${version}`;
  const change = (from: readonly string[], to: readonly string[]) =>
    `${from.join(', ') || 'not known'} -> ${to.join(', ') || 'not known'}`;
  return [
    ...added.map((one) => `added    ${named(one.package, one.version)}`),
    ...removed.map((one) => `removed  ${named(one.package, one.version)}`),
    ...versionChanged.map((one) => `version  ${one.package}: ${change(one.from, one.to)}`),
    ...licenseChanged.map(
      (one) => `licence  ${named(one.package, one.version)}: ${change(one.from, one.to)}`,
    ),
  ];
}
