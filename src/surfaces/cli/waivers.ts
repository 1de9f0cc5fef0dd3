// SPDX-License-Identifier: Apache-2.0
import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { WaiverReply } from '#surfaces/contract';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

const STATES = ['asked', 'in-force', 'expired', 'declined', 'ended'] as const;
type Given = Readonly<Record<string, unknown>>;

export function addWaivers(program: Command, workplace: Workplace): void {
  const waivers = program
    .command('waivers')
    .description('What is put up with for a time: who answers for it, why, and until when.');
  addList(waivers, workplace);
  addAsk(waivers, workplace);
  addAnswer(waivers, workplace, { name: 'approve', does: 'Approve', approve: true });
  addAnswer(waivers, workplace, { name: 'decline', does: 'Decline', approve: false });
  addEnd(waivers, workplace);
  addExport(waivers, workplace);
}

function addList(waivers: Command, { desk, print }: Workplace): void {
  const command = waivers
    .command('list', { isDefault: true })
    .addOption(new Option('--state <state>', 'only these').choices([...STATES]))
    .option('--within <days>', 'only what ends within so many days', days)
    .option('--search <words>', 'part of a package, rule, weakness or reason')
    .option('--json', 'as JSON')
    .description('List waivers, what ends first at the top.')
    .addHelpText('after', '\nExample:\n  lanthorn waivers list --state in-force --within 30');
  withConfigOptions(command).action(async (given: Given) => {
    const found = await desk.listWaivers(flagsOf(given), {
      state: STATES.find((one) => one === given.state),
      withinDays: typeof given.within === 'number' ? given.within : undefined,
      search: textOf(given.search),
    });
    print(given.json === true ? JSON.stringify(found, undefined, 2) : tableOf(found));
  });
}

function addAsk(waivers: Command, { desk, print }: Workplace): void {
  const command = waivers
    .command('ask')
    .argument('<finding>', 'number of the finding, as its page and the API give it', number)
    .requiredOption('--until <day>', 'the last day on which it holds, such as 2027-01-31')
    .requiredOption('--reason <text>', 'why it can be put up with')
    .option('--conditions <text>', 'what has to stay true')
    .option('--versions <range>', 'only these versions, in VERS; left out: all')
    .option('--everywhere', 'in the whole organisation; left out: in the repository of the finding')
    .option('--json', 'as JSON')
    .description('Ask for a waiver of a finding. Somebody else has to approve.')
    .addHelpText(
      'after',
      '\nExample:\n  lanthorn waivers ask 17 --until 2027-01-31 --reason "Replaced in the next release"',
    );
  withConfigOptions(command).action(async (findingId: number, given: Given) => {
    const waiver = await desk.askWaiver(flagsOf(given), {
      findingId,
      isEverywhere: given.everywhere === true,
      until: textOf(given.until) ?? '',
      reason: textOf(given.reason) ?? '',
      conditions: textOf(given.conditions),
      versions: textOf(given.versions),
    });
    print(given.json === true ? JSON.stringify(waiver, undefined, 2) : lineOf(waiver));
  });
}

function addAnswer(
  waivers: Command,
  { desk, print }: Workplace,
  { name, does, approve }: { readonly name: string; readonly does: string; approve: boolean },
): void {
  const command = waivers
    .command(name)
    .argument('<waiver>', 'its number', number)
    .option('--note <text>', 'a word about it')
    .option('--json', 'as JSON')
    .description(`${does} a waiver that was asked for.`);
  withConfigOptions(command).action(async (id: number, given: Given) => {
    const answer = { id, approve, note: textOf(given.note) };
    const waiver = await desk.answerWaiver(flagsOf(given), answer);
    print(given.json === true ? JSON.stringify(waiver, undefined, 2) : lineOf(waiver));
  });
}

function addEnd(waivers: Command, { desk, print }: Workplace): void {
  const command = waivers
    .command('end')
    .argument('<waiver>', 'its number', number)
    .requiredOption('--why <text>', 'why it ends before its day')
    .option('--json', 'as JSON')
    .description('Take a waiver back; what it covered is open again.');
  withConfigOptions(command).action(async (id: number, given: Given) => {
    const waiver = await desk.endWaiver(flagsOf(given), { id, why: textOf(given.why) ?? '' });
    print(given.json === true ? JSON.stringify(waiver, undefined, 2) : lineOf(waiver));
  });
}

function addExport(waivers: Command, { desk, print, screen }: Workplace): void {
  const command = waivers
    .command('export')
    .argument('[file]', 'where to write it; left out: standard output')
    .description('Write every waiver in force as YAML, for "check --waivers".')
    .addHelpText('after', '\nExample:\n  lanthorn waivers export policy/waivers.yaml');
  withConfigOptions(command).action(async (file: string | undefined, given: Given) => {
    const text = await desk.exportWaivers(flagsOf(given));
    if (file === undefined) {
      print(text.trimEnd());
      return;
    }
    await writeFile(file, text);
    screen.say(`Waivers: ${file}`);
  });
}

function tableOf(found: readonly WaiverReply[]): string {
  if (found.length === 0) return 'No waivers.';
  const rows = found.map((one) => [
    String(one.id),
    one.state,
    one.until,
    one.package,
    one.vulnerability?.name ?? one.rule,
    one.scope.name ?? 'everywhere',
    String(one.findings),
  ]);
  return textTable(['id', 'state', 'until', 'package', 'about', 'for', 'findings'], rows);
}

function lineOf(waiver: WaiverReply): string {
  const { id, state, findings, until } = waiver;
  const covers = state === 'in-force' ? `, covers ${findings} findings` : '';
  return `Waiver ${id} for ${waiver.package}: ${state}, until ${until}${covers}.`;
}

function number(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('Give its number.');
}

function days(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError('Give a number of days.');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
