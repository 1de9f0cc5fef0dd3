// SPDX-License-Identifier: Apache-2.0
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { DigestPlanReply } from '#surfaces/contract';
import type { DigestPlanWish, OrderedDigest } from './alerts-desk.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

const SEVERITIES = ['info', 'warning', 'critical'] as const;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
type Given = Readonly<Record<string, unknown>>;

/** Who gets a digest of alerts, when and of what. */
export function addDigestPlans(alerts: Command, workplace: Workplace): void {
  addList(alerts, workplace);
  addOrder(alerts, workplace);
  addChange(alerts, workplace);
  addEnd(alerts, workplace);
}

function addList(alerts: Command, { desk, print }: Workplace): void {
  const command = alerts
    .command('digests')
    .option('--json', 'as JSON')
    .description('List who gets a digest, when and of what.');
  withConfigOptions(command).action(async (given: Given) => {
    const plans = await desk.digestPlans(flagsOf(given));
    print(given.json === true ? JSON.stringify(plans, undefined, 2) : tableOf(plans));
  });
}

function addOrder(alerts: Command, { desk, print }: Workplace): void {
  const command = withPlanOptions(
    alerts.command('order-digest').argument('<name>', 'for whom'),
  ).description(
    'Order a digest. The address of its feed and the key of its webhook are shown once.',
  );
  withConfigOptions(command).action(async (name: string, given: Given) => {
    print(onceShown(await desk.orderDigest(flagsOf(given), { ...wishOf(given), name })));
  });
}

function addChange(alerts: Command, { desk, print }: Workplace): void {
  const command = withPlanOptions(
    alerts.command('change-digest').argument('<digest>', 'its number', number),
  )
    .option('--name <name>', 'for whom')
    .option('--no-owner', 'of what everybody looks at')
    .option('--no-webhook', 'only the page and the feed have it')
    .description('Order a digest in other words; what is not named stays.')
    .addHelpText(
      'after',
      '\nExample:\n  lanthorn alerts change-digest 3 --every week --weekday fri',
    );
  withConfigOptions(command).action(async (id: number, given: Given) => {
    print(onceShown(await desk.changeDigest(flagsOf(given), id, wishOf(given))));
  });
}

function addEnd(alerts: Command, { desk, print }: Workplace): void {
  const command = alerts
    .command('end-digest')
    .argument('<digest>', 'its number', number)
    .description('Order it no more; what was told is kept.');
  withConfigOptions(command).action(async (id: number, given: Given) => {
    await desk.endDigest(flagsOf(given), id);
    print(`Digest ${id} is ordered no more.`);
  });
}

function withPlanOptions(command: Command): Command {
  return command
    .addOption(new Option('--every <period>').choices(['day', 'week']))
    .addOption(new Option('--weekday <day>', 'where it is weekly').choices(WEEKDAYS))
    .option('--at <time>', 'on the clock of the zone, such as 07:30')
    .option('--zone <zone>', 'such as Europe/Berlin')
    .addOption(new Option('--severity <severity>', 'from this one on').choices(SEVERITIES))
    .option('--owner <name>', 'only what this one looks at')
    .option('--webhook <address>', 'where it is posted to, signed');
}

/** What is named; `false` takes something away. */
function wishOf(given: Given): DigestPlanWish {
  const { name, every, at, zone, owner, webhook } = given;
  const weekday = WEEKDAYS.findIndex((day) => day === given.weekday) + 1;
  return {
    ...(typeof name === 'string' && { name }),
    ...((every === 'day' || every === 'week') && { every }),
    ...(weekday > 0 && { weekday }),
    ...(typeof at === 'string' && { clock: clockOf(at) }),
    ...(typeof zone === 'string' && { zone }),
    ...severityOf(given),
    ...(typeof owner === 'string' && { owner }),
    ...(owner === false && { owner: undefined }),
    ...(typeof webhook === 'string' && { webhook }),
    ...(webhook === false && { webhook: undefined }),
  };
}

function severityOf({ severity }: Given): DigestPlanWish {
  const leastSeverity = SEVERITIES.find((one) => one === severity);
  return leastSeverity === undefined ? {} : { leastSeverity };
}

function clockOf(text: string): string {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text;
  throw new InvalidArgumentError('Write the time as 07:30.');
}

function onceShown({ plan, webhookKey, feed }: OrderedDigest): string {
  return [
    `Digest ${plan.id} for ${plan.name}: ${whenOf(plan)}; next ${plan.nextAt}.`,
    ...(feed === undefined ? [] : [`Feed, shown this once: ${feed}`]),
    ...(webhookKey === undefined ? [] : [`Key of the webhook, shown this once: ${webhookKey}`]),
  ].join('\n');
}

function tableOf(plans: readonly DigestPlanReply[]): string {
  if (plans.length === 0) return 'Nobody has ordered one yet.';
  const rows = plans.map((plan) => [
    ...[String(plan.id), plan.name, whenOf(plan), plan.leastSeverity],
    plan.webhook === undefined ? 'feed' : `feed, ${new URL(plan.webhook).host}`,
  ]);
  return textTable(['id', 'for', 'when', 'from', 'goes to'], rows);
}

function whenOf({ every, weekday, clock, zone }: DigestPlanReply): string {
  const day = every === 'day' ? 'every day' : `every ${WEEKDAYS[weekday - 1]}`;
  return `${day} at ${clock}, ${zone}`;
}

function number(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('Give its number.');
}
