// SPDX-License-Identifier: Apache-2.0
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { AlertReply, AlertRuleReply } from '#surfaces/contract';
import { ruleWish } from './alert-rule-options.ts';
import { addDigestPlans } from './digest-plans.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

const STATES = ['open', 'acknowledged', 'snoozed', 'closed', 'any'] as const;
const SEVERITIES = ['info', 'warning', 'critical'] as const;
type Given = Readonly<Record<string, unknown>>;

export function addAlerts(program: Command, workplace: Workplace): void {
  const alerts = program
    .command('alerts')
    .description('Figures that want a look, and the rules by which they do.');
  addList(alerts, workplace);
  addAcknowledge(alerts, workplace);
  addSnooze(alerts, workplace);
  addDigest(alerts, workplace);
  addDigestPlans(alerts, workplace);
  addJudge(alerts, workplace);
  addRules(alerts, workplace);
  addRule(alerts, workplace);
  addRemove(alerts, workplace);
}

function addList(alerts: Command, { desk, print, end }: Workplace): void {
  const command = alerts
    .command('list', { isDefault: true })
    .addOption(new Option('--state <state>', 'only these; left out: not closed').choices(STATES))
    .addOption(new Option('--severity <severity>', 'only these').choices(SEVERITIES))
    .option('--owner <name>', 'only whose rules this one looks at')
    .option('--search <words>', 'part of a figure, a rule or a reason')
    .option('--json', 'as JSON')
    .description('List alerts, the newest first. Exit code 1 where one is open.')
    .addHelpText('after', '\nExample:\n  lanthorn alerts list --severity critical');
  withConfigOptions(command).action(async (given: Given) => {
    const found = await desk.listAlerts(flagsOf(given), {
      state: STATES.find((one) => one === given.state),
      severity: SEVERITIES.find((one) => one === given.severity),
      owner: textOf(given.owner),
      search: textOf(given.search),
    });
    print(given.json === true ? JSON.stringify(found, undefined, 2) : tableOf(found));
    if (found.some(({ state }) => state === 'open')) end(1);
  });
}

function addAcknowledge(alerts: Command, { desk, print }: Workplace): void {
  const command = alerts
    .command('acknowledge')
    .argument('<alert>', 'its number', number)
    .requiredOption('--why <text>', 'what is done about it')
    .description('Say that somebody looks at it; it closes when the figure is back.');
  withConfigOptions(command).action(async (id: number, given: Given) => {
    print(lineOf(await desk.acknowledgeAlert(flagsOf(given), id, textOf(given.why) ?? '')));
  });
}

function addSnooze(alerts: Command, { desk, print }: Workplace): void {
  const command = alerts
    .command('snooze')
    .argument('<alert>', 'its number', number)
    .requiredOption('--until <day>', 'the UTC day on which it asks again, such as 2027-01-31')
    .requiredOption('--why <text>', 'why not now')
    .description('Not before a day.');
  withConfigOptions(command).action(async (id: number, given: Given) => {
    const snooze = { why: textOf(given.why) ?? '', until: textOf(given.until) ?? '' };
    print(lineOf(await desk.snoozeAlert(flagsOf(given), id, snooze)));
  });
}

function addDigest(alerts: Command, { desk, print }: Workplace): void {
  const command = alerts
    .command('digest')
    .option('--days <number>', 'of the last so many days', number, 7)
    .option('--json', 'as JSON')
    .description('Sum up what opened, closed and stays.');
  withConfigOptions(command).action(async (given: Given) => {
    const days = typeof given.days === 'number' ? given.days : 7;
    const { body, lines } = await desk.digest(flagsOf(given), days);
    print(given.json === true ? JSON.stringify(body, undefined, 2) : lines.join('\n'));
  });
}

function addJudge(alerts: Command, { desk, print }: Workplace): void {
  const command = alerts
    .command('judge')
    .description('Judge every rule now; a server does so after each assessment.');
  withConfigOptions(command).action(async (given: Given) => {
    const { opened, closed } = await desk.judgeAlerts(flagsOf(given));
    print(`Opened ${opened}, closed ${closed}.`);
  });
}

function addRules(alerts: Command, { desk, print }: Workplace): void {
  const command = alerts
    .command('rules')
    .option('--json', 'as JSON, with how each last judged its figures')
    .description('List the rules.');
  withConfigOptions(command).action(async (given: Given) => {
    const rules = await desk.alertRules(flagsOf(given));
    print(given.json === true ? JSON.stringify(rules, undefined, 2) : rulesTable(rules));
  });
}

function addRule(alerts: Command, { desk, print }: Workplace): void {
  const command = alerts
    .command('add-rule')
    .argument('<name>', 'what it tells')
    .option('--kpi <ids>', 'about these KPIs, with commas; "all" for all of them')
    .option('--metric <id>', 'about a metric of projects')
    .option('--repository <ids>', 'with --metric: of these repositories, with commas')
    .option('--above <number>', 'tells above it; shares are 0 to 1')
    .option('--below <number>', 'tells below it; shares are 0 to 1')
    .option('--margin <number>', 'how far back it has to come')
    .option('--off-target', 'tells when the target is missed')
    .option('--forecast', 'tells when the target will rather be missed')
    .option('--silent-for <days>', 'tells when there was no value for so long')
    .option('--sharp-change', 'tells when it is outside of its usual range')
    .addOption(new Option('--severity <severity>').choices(SEVERITIES).default('warning'))
    .option('--owner <name>', 'who looks at it')
    .description('Add a rule; it is judged at once.')
    .addHelpText(
      'after',
      '\nExample:\n  lanthorn alerts add-rule "Too few people" --metric contributors --below 3',
    );
  withConfigOptions(command).action(async (name: string, given: Given) => {
    const rule = await desk.addAlertRule(flagsOf(given), ruleWish(name, given));
    print(`Rule ${rule.id}: ${rule.sentence}`);
  });
}

function addRemove(alerts: Command, { desk, print }: Workplace): void {
  const command = alerts
    .command('remove-rule')
    .argument('<rule>', 'its number', number)
    .description('Take a rule out of force; its alerts are kept, closed.');
  withConfigOptions(command).action(async (id: number, given: Given) => {
    await desk.removeAlertRule(flagsOf(given), id);
    print(`Rule ${id} is out of force.`);
  });
}

function tableOf(found: readonly AlertReply[]): string {
  if (found.length === 0) return 'No alerts.';
  const rows = found.map((one) => [
    String(one.id),
    one.severity,
    one.state,
    one.openedAt.slice(0, 10),
    one.title,
    one.sentence,
  ]);
  return textTable(['id', 'severity', 'state', 'since', 'figure', 'now'], rows);
}

function rulesTable(rules: readonly AlertRuleReply[]): string {
  if (rules.length === 0) return 'No rules yet.';
  const rows = rules.map(({ id, name, counts, severity, sentence }) => [
    String(id),
    severity,
    String(counts.firing),
    String(counts.fine),
    String(counts.insufficient),
    name,
    sentence,
  ]);
  return textTable(['id', 'severity', 'firing', 'fine', 'untold', 'rule', 'when'], rows);
}

function lineOf({ id, title, state, sentence }: AlertReply): string {
  return `Alert ${id}, ${title}: ${state}. ${sentence}`;
}

function number(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('Give its number.');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
