// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Refusal } from '#model';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

type Given = Readonly<Record<string, unknown>>;

export function addPolicy(program: Command, workplace: Workplace): void {
  const policy = program.command('policy').description('The policy that judges what is used.');
  addShow(policy, workplace);
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

function addAdopt(policy: Command, { desk, print }: Workplace): void {
  const command = policy
    .command('adopt')
    .argument('<file>', 'policy as YAML; its examples have to hold')
    .option('--json', 'as JSON')
    .description('Put a policy in force as the next version, and judge everything by it.')
    .addHelpText('after', '\nExample:\n  lanthorn policy adopt policy.yaml');
  withConfigOptions(command).action(async (file: string, given: Given) => {
    const text = await readFile(file, 'utf8').catch((error: Error) => {
      throw new Refusal(
        'invalid',
        'compliance/no-policy-file',
        `Reading the policy ${file}: ${error.message}.`,
        'Check the path.',
      );
    });
    const done = await desk.adoptPolicy(flagsOf(given), { text, name: file });
    const { version, opened, returned, gone } = done;
    print(
      given.json === true
        ? JSON.stringify(done, undefined, 2)
        : `Version ${version} is in force. Findings: ${opened} new, ${returned} back, ${gone} gone.`,
    );
  });
}
