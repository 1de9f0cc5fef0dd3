// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { PlacedUsageReply } from '#surfaces/contract';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { WhereUsedReply } from './usage-desk.ts';
import type { Workplace } from './workplace.ts';

const MOST_SHOWN = 500;

interface Options {
  readonly range?: string;
  readonly direct?: boolean;
  readonly json?: boolean;
}

export function addWhereUsed(program: Command, { desk, print, end }: Workplace): void {
  const command = program
    .command('where-used')
    .argument('<package>', 'package URL, with or without version')
    .option('--range <range>', "only these versions: '<4.17.21', or VERS")
    .option('--direct', 'only where somebody asks for it by name')
    .option('--json', 'as JSON')
    .description(
      'Say which repositories of the office use a package, in whichever version. Exit code 1 when none does.',
    )
    .addHelpText(
      'after',
      `\nExample:\n  lanthorn where-used pkg:npm/lodash --range '<4.17.21'\nShows the first ${MOST_SHOWN} places; the totals are of all.`,
    );
  withConfigOptions(command).action(
    async (wanted: string, given: Options & Record<string, unknown>) => {
      const { range, direct, json, ...rest } = given;
      const query = { package: wanted, range, direct, limit: MOST_SHOWN };
      const reply = await desk.whereUsed(query, flagsOf(rest));
      print(json ? JSON.stringify(reply, undefined, 2) : asText(wanted, reply));
      end(reply.total > 0 ? 0 : 1);
    },
  );
}

function asText(wanted: string, { items, total, versions }: WhereUsedReply): string {
  if (total === 0) return `${wanted} is used nowhere.`;
  const counts = versions.map(({ version, repositories, usages }) => [
    version ?? 'no version',
    repositories,
    usages,
  ]);
  const places = textTable(['Version', 'Repository', 'Place', 'Through'], items.map(placeOf));
  const more = total > items.length ? `\n\nand ${total - items.length} more places` : '';
  return `${textTable(['Version', 'Repositories', 'Places'], counts)}\n\n${places}${more}`;
}

function placeOf({ component, repository, path, line, via, direct }: PlacedUsageReply) {
  const through = direct ? 'direct' : via.slice(0, -1).join(' > ') || 'not known';
  return [component.version ?? 'no version', repository.name, `${path}:${line}`, through];
}
