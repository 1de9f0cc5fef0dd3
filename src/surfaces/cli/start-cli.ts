// SPDX-License-Identifier: Apache-2.0
import { Command } from 'commander';
import { atWorkplace } from './at-workplace.ts';
import { type AddCommand, COMMANDS, type Desks } from './commands.ts';
import type { ExitCode, Place } from './workplace.ts';

const EXAMPLES = `
Examples:
  lanthorn up ~/code                 start the server and scan every repository under ~/code
  lanthorn scan ~/code --out r.html  the same without a server, as one page
  lanthorn check                     judge the repository you stand in; exit code 1 when something is wrong
  lanthorn sbom . -o bom.json        CycloneDX 1.6 of the repository you stand in
`;

/** Runs one command line; the result is the exit code. Only the command that is named is read, and what it asks. */
export async function startCli(
  arguments_: readonly string[],
  desks: Desks,
  signal: AbortSignal,
): Promise<ExitCode> {
  const named = arguments_.find((argument) => argument !== '--');
  const wanted = COMMANDS.find(({ name }) => name === named);
  const added = wanted
    ? [await wanted.toRun(desks)]
    : await Promise.all(COMMANDS.map((command) => command.toExplain()));
  return atWorkplace(signal, async (place) => {
    const program = commandLine(desks.version(), added, place);
    await program.parseAsync([...arguments_], { from: 'user' });
  });
}

function commandLine(
  version: string,
  commands: readonly AddCommand<Place>[],
  place: Place,
): Command {
  const program = new Command('lanthorn')
    .description('The open source program office, running.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(add --help for what is possible)')
    .addHelpText('after', EXAMPLES);
  for (const add of commands) add(program, place);
  return program;
}
