// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Refusal } from '#model';
import type { Outputs } from '#surfaces/contract';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

type Given = Readonly<Record<string, unknown>>;
type PolicyTrial = Outputs['compliance']['tryPolicy'];

export function addPolicy(program: Command, workplace: Workplace): void {
  const policy = program.command('policy').description('The policy that judges what is used.');
  addShow(policy, workplace);
  addTry(policy, workplace);
  addAdopt(policy, workplace);
}

function addShow(policy: Command, { desk, print }: Workplace): void {
  const command = policy
    .command('show', { isDefault: true })
    .option('--json', 'as JSON, with the open findings of each rule')
    .description('Write the policy in force.')
    .addHelpText('after', '\nExample:\n  lanthorn policy show > policy.yaml');
  withConfigOptions(command).action(async (given: Given) => {
    const shown = await desk.policy(flagsOf(given));
    print(given.json === true ? JSON.stringify(shown, undefined, 2) : shown.text.trimEnd());
  });
}

function addTry(policy: Command, { desk, print }: Workplace): void {
  const command = policy
    .command('try')
    .argument('<file>', 'policy as YAML; its examples have to hold')
    .option('--json', 'as JSON')
    .description(
      'Say which findings a policy would open and which would go, in the whole portfolio. Changes nothing.',
    )
    .addHelpText('after', '\nExample:\n  lanthorn policy try policy.yaml');
  withConfigOptions(command).action(async (file: string, given: Given) => {
    const trial = await desk.tryPolicy(flagsOf(given), { text: await policyAt(file), name: file });
    print(given.json === true ? JSON.stringify(trial, undefined, 2) : trialText(trial));
  });
}

function trialText({ current, tried, appearing, gone, uncovered }: PolicyTrial): string {
  const lines = [
    ...findingLines('new', appearing),
    ...findingLines('gone', gone),
    ...findingLines('no longer waived', uncovered),
    `With this policy the findings would be: ${amount(appearing)} new, ${amount(gone)} gone, ${uncovered.total} no longer waived; ${standing(tried)} where ${standing(current)} are now. Nothing was changed.`,
  ];
  return lines.join('\n');
}

function amount({ total, waived }: PolicyTrial['gone']): string {
  return waived === 0 ? String(total) : `${total} (${waived} of them waived)`;
}

function standing({ open, waived }: PolicyTrial['current']): string {
  return `${open} open and ${waived} waived`;
}

function findingLines(what: string, { total, items }: PolicyTrial['gone']): readonly string[] {
  const lines = items.map(
    (one) =>
      `${what}: ${one.severity}, ${one.package} in ${one.repository.name} [${one.rule}]${one.isWaived ? ', waived' : ''}`,
  );
  return total > items.length ? [...lines, `${what}: ${total - items.length} more`] : lines;
}

function policyAt(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: Error) => {
    throw new Refusal(
      'invalid',
      'compliance/no-policy-file',
      `Reading the policy ${file}: ${error.message}.`,
      'Check the path.',
    );
  });
}

function addAdopt(policy: Command, { desk, print }: Workplace): void {
  const command = policy
    .command('adopt')
    .argument('<file>', 'policy as YAML; its examples have to hold')
    .option('--json', 'as JSON')
    .description('Put a policy in force as the next version, and judge everything by it.')
    .addHelpText('after', '\nExample:\n  lanthorn policy adopt policy.yaml');
  withConfigOptions(command).action(async (file: string, given: Given) => {
    const text = await policyAt(file);
    const done = await desk.adoptPolicy(flagsOf(given), { text, name: file });
    const { version, opened, returned, gone } = done;
    print(
      given.json === true
        ? JSON.stringify(done, undefined, 2)
        : `Version ${version} is in force. Findings: ${opened} new, ${returned} back, ${gone} gone.`,
    );
  });
}
