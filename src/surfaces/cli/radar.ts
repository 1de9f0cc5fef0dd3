// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { RadarReport } from './execution-desk.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

interface Options extends Record<string, unknown> {
  readonly json?: boolean;
}

export function addRadar(program: Command, { desk, print }: Workplace): void {
  const command = program
    .command('radar')
    .option('--json', 'as JSON')
    .description('Show the technology radar: what the office adopts, tries, assesses and holds.')
    .addHelpText('after', '\nExample:\n  lanthorn radar --json');
  withConfigOptions(command).action(async ({ json, ...flags }: Options) => {
    const radar = await desk.radar(flagsOf(flags));
    print(json ? JSON.stringify(radar, undefined, 2) : asText(radar));
  });
}

const HEADINGS = ['Ring', 'Quadrant', 'Technology', 'Moved', 'Why'];

function asText({ blips, quadrants }: RadarReport): string {
  if (blips.length === 0)
    return 'Nothing is on the radar yet. Compare candidates on the page Adoption.';
  const rows = blips.map(({ ring, quadrant, name, moved, from, reason }) => [
    ring,
    quadrants[quadrant - 1] ?? quadrant,
    name,
    from === undefined ? moved : `${moved}, was ${from}`,
    reason,
  ]);
  return textTable(HEADINGS, rows);
}
