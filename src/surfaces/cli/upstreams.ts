// SPDX-License-Identifier: Apache-2.0
import { type Command, InvalidArgumentError } from 'commander';
import type { UpstreamProjectReply, UpstreamProjectsReply } from '#surfaces/contract';
import { amountText } from './figure-text.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

interface Options {
  readonly add?: string;
  readonly search?: string;
  readonly limit: number;
  readonly json?: boolean;
}

const SHOWN = 20;
const MOST = 1000;

const EXAMPLES = `
Examples:
  lanthorn upstreams
  lanthorn upstreams --add https://github.com/ada/lamp
  git clone --bare https://github.com/ada/lamp && lanthorn upstreams --add lamp.git
  lanthorn upstreams --search lamp --json`;

export function addUpstreams(program: Command, { desk, print }: Workplace): void {
  const command = program
    .command('upstreams')
    .option(
      '--add <address or folder>',
      'measure a project of others, cloned from its address or as a clone of yours; nothing in it counts as ours',
    )
    .option('--search <words>', 'only projects and packages called so')
    .option('--limit <number>', `show so many at most, up to ${MOST}`, countOf, SHOWN)
    .option('--json', 'as JSON, with all figures')
    .description('Say how the projects of others are doing that our repositories depend on.')
    .addHelpText('after', EXAMPLES);
  withConfigOptions(command).action(async (given: Options & Record<string, unknown>) => {
    const { add, search, limit, json, ...rest } = given;
    const flags = flagsOf(rest);
    if (add !== undefined) {
      const name = await desk.addUpstream(add, flags);
      print(
        `${name} is read as a project of others as soon as the server, or "lanthorn worker", runs.`,
      );
      return;
    }
    const reply = await desk.upstreams({ search, limit }, flags);
    print(json ? JSON.stringify(reply, undefined, 2) : asText(reply));
  });
}

function countOf(text: string): number {
  const count = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : Number.NaN;
  if (count <= MOST) return count;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST}.`);
}

function asText(reply: UpstreamProjectsReply): string {
  const { items, total, measured } = reply;
  if (items.length === 0) return 'No project of others is used by what has been scanned.';
  const more = total - items.length;
  const isOpen = items.some(({ state }) => state === 'no-clone');
  return [
    `${total} projects of others, ${measured} of them measured.`,
    tableOf(reply),
    ...(more > 0 ? [`... and ${more} more: --limit shows them.`] : []),
    ...(isOpen ? ['To measure one: lanthorn upstreams --add ADDRESS'] : []),
  ].join('\n\n');
}

const SHOWN_METRICS = [
  ['contributor-absence-factor', 'Absence factor'],
  ['contributors', 'People'],
  ['days-since-last-commit', 'Last commit (days)'],
  ['days-since-last-release', 'Last release (days)'],
  ['change-request-response-time', 'Answer to changes (hours)'],
] as const;

function tableOf({ metrics, items }: UpstreamProjectsReply): string {
  const units = new Map(metrics.map(({ id, unit }) => [id, unit]));
  const rows = items.map((one) => [
    one.name,
    String(one.repositories),
    ...(one.state === 'measured' ? figuresOf(one, units) : [WORDS[one.state], '', '', '', '']),
  ]);
  return textTable(['Project', 'Used by', ...SHOWN_METRICS.map(([, title]) => title)], rows);
}

const WORDS = {
  waiting: 'waits to be read',
  'no-clone': 'not measured',
  'no-address': 'not measured, nobody told where it is made',
};

function figuresOf(
  { figures }: UpstreamProjectReply,
  units: ReadonlyMap<string, string>,
): readonly string[] {
  return SHOWN_METRICS.map(([id]) => {
    const value = figures[id]?.value;
    return value === undefined ? '-' : amountText(value, units.get(id) ?? '');
  });
}
