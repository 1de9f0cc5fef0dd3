// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import { options } from '#platform/config';
import type { Flags } from './flags.ts';
import type { Workplace } from './workplace.ts';

export function addUp(program: Command, { desk, screen, signal }: Workplace): void {
  const command = program
    .command('up')
    .argument(
      '[folders...]',
      'folders to look for git repositories in; left out: the one you stand in',
    )
    .description('Start the server, scan every git repository under the folders, and keep running.')
    .addHelpText('after', '\nExample:\n  lanthorn up ~/code /srv/git --port 4700');
  withConfigOptions(command).action((folders: string[], given: Record<string, unknown>) =>
    desk.up({ folders, flags: flagsOf(given), signal, screen }),
  );
}

/** Adds every option of the configuration table to a command. */
export function withConfigOptions(command: Command): Command {
  for (const { flag, sentence, environment, ...option } of options) {
    const standard = 'default' in option ? `; default ${option.default}` : '';
    command.option(flag, `${sentence} (${environment}${standard})`);
  }
  return command.hook('preAction', (_, running) => takeFromAbove(running));
}

/** What a group of commands knows as well, commander gives to the group, wherever on the line it stands: the command takes it. */
function takeFromAbove(running: Command): void {
  for (let above = running.parent; above !== null; above = above.parent) {
    for (const option of running.options) {
      const name = option.attributeName();
      const isGiven = above.getOptionValueSource(name) === 'cli';
      if (isGiven && running.getOptionValueSource(name) !== 'cli')
        running.setOptionValueWithSource(name, above.getOptionValue(name), 'cli');
    }
  }
}

/** Commander names options by their flag; the table names them by their key. */
export function flagsOf(given: Readonly<Record<string, unknown>>): Flags {
  return Object.fromEntries(
    options.flatMap(({ key, flag }) => {
      const value = given[attributeOf(flag)];
      return typeof value === 'string' ? [[key, value]] : [];
    }),
  );
}

// "--public-url <url>" is kept by commander as publicUrl.
function attributeOf(flag: string): string {
  const name = flag.split(' ')[0]?.replace(/^--/, '') ?? '';
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
